/** Files as they come in by drop, paste or the system's dialog, folders opened, as bytes with a name. */
import type { ChosenFile } from '../shared/contract/desktop.ts';
import { isPassportFile, type HandedFile, type IncomingFile } from './stores/importing.ts';

/** A folder that lies deeper is told as one that could not be read: a link to itself has no end. */
const deepest = 12;

/** Something dropped: an entry of the file system, or a bare file where there is none, e.g. out of a web page. */
export type Dropped = FileSystemEntry | File;

/** Files, or the address of a badge out of a browser; a badge that is moved within the window is neither. */
export function bringsBadges(transfer: Pick<DataTransfer, 'types'> | null): boolean {
  return transfer !== null && ['Files', 'text/uri-list'].some((type) => transfer.types.includes(type));
}

/**
 * What a drop brings. To be called in the drop event itself: afterwards the browser has forgotten it.
 */
export function droppedIn(transfer: DataTransfer): readonly Dropped[] {
  return [...transfer.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile() ?? []) : [],
  );
}

/**
 * All files in it, folders walked in order; hidden files left out. What cannot be read, and a passport file, is there by
 * name alone.
 */
export async function filesOfDrop(dropped: readonly Dropped[]): Promise<readonly HandedFile[]> {
  const found: HandedFile[] = [];
  const walk = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    if (depth > 0 && entry.name.startsWith('.')) return;
    const name = entry.fullPath.replace(/^\//, '');
    if (isFile(entry)) found.push({ name, bytes: isPassportFile(entry) ? null : await fileOf(entry) });
    else if (isDirectory(entry)) {
      const children = depth < deepest ? await childrenOf(entry) : null;
      if (children === null) found.push({ name, bytes: null });
      else for (const child of children) await walk(child, depth + 1);
    }
  };
  for (const one of dropped)
    if (one instanceof File)
      found.push(isPassportFile(one) ? { name: one.name, bytes: null } : fromFile(one));
    else await walk(one, 0);
  return found;
}

interface Clipboard {
  readonly files: ArrayLike<File>;
  getData(format: string): string;
}

/** What was pasted: files, the text of a badge, or the address of one. Null where the clipboard holds neither. */
export function filesOfPaste(clipboard: Clipboard): readonly IncomingFile[] | null {
  if (clipboard.files.length > 0) return Array.from(clipboard.files, fromFile);
  const text = clipboard.getData('text/plain').trim();
  if (!/^(?:\{|\[|eyJ|<svg|<\?xml|https?:\/\/\S+$)/.test(text)) return null;
  return [{ name: pastedName(text), bytes: new Blob([text]) }];
}

function pastedName(text: string): string {
  if (text.startsWith('<')) return 'pasted.svg';
  return text.startsWith('http') ? 'pasted.txt' : 'pasted.json';
}

export function filesOfChoice(chosen: readonly ChosenFile[]): readonly HandedFile[] {
  return chosen.map(({ name, bytes }) => ({
    name,
    bytes: bytes === null ? null : new Blob([new Uint8Array(bytes)]),
  }));
}

function fromFile(file: File): IncomingFile {
  return { name: file.name, bytes: file };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A reader gives its entries in portions, the last of them empty. Null: the folder cannot be read. */
async function childrenOf(entry: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[] | null> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (portion === null) return null;
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

/** Without its folders, and no longer than a name may be, with its ending. */
export function lastPart(name: string): string {
  return (name.split(/[/\\]/u).at(-1) ?? name).slice(-200);
}
