/** A ZIP of badges into its files; every other file is itself. One bad entry never stops the others. */
import { PassportError, type Problem } from '../problem.ts';
import {
  fileTooLarge,
  MAX_FILE_BYTES,
  MAX_UNPACKED_BYTES,
  MAX_ZIP_BYTES,
  MAX_ZIP_ENTRIES,
  MAX_ZIP_RATIO,
} from './limits.ts';
import type { NamedFile } from './read.ts';
import { isZip } from './sniff.ts';
import { extract, zipEntries, type ZipEntry } from './zip.ts';

/** A file that could not be had, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly problem: Problem;
}

/** Below this a high ratio harms nobody: short lists of zeros pack well. */
const HARMLESS_BYTES = 1024 * 1024;

/**
 * The files of a ZIP, named `outer.zip/inner.png`; folders, `__MACOSX` and hidden files are left out. Anything
 * that is no ZIP comes back as it is. Never throws: what is refused says so in its `problem` (`zip-empty`,
 * `zip-encrypted`, `zip-damaged`, `zip-too-large`, `file-too-large`, `format-not-supported`).
 */
export function unpack(file: NamedFile): readonly (NamedFile | RefusedFile)[] {
  const { name, bytes } = file;
  if (!isZip(bytes)) return [file];
  if (bytes.length > MAX_ZIP_BYTES) return [refusal(name, tooMuch())];
  const entries = zipEntries(bytes, MAX_ZIP_ENTRIES);
  if (entries === 'damaged') return [refusal(name, new PassportError('zip-damaged'))];
  if (entries === 'too-large') return [refusal(name, tooMuch())];
  const document = documentFormat(entries);
  if (document !== null)
    return [refusal(name, new PassportError('format-not-supported', { format: document }))];
  const wanted = entries.filter(({ path }) => isFile(path));
  if (wanted.length === 0) return [refusal(name, new PassportError('zip-empty'))];
  // One password locks them all: said once, not for every entry.
  if (wanted.every(({ encrypted }) => encrypted)) return [refusal(name, new PassportError('zip-encrypted'))];
  const files: (NamedFile | RefusedFile)[] = [];
  let left = MAX_UNPACKED_BYTES;
  for (const entry of wanted) {
    const inner = unpackEntry(`${name}/${entry.path}`, bytes, entry, left);
    if ('bytes' in inner) left -= inner.bytes.length;
    else if (inner.problem.code === 'zip-too-large') return [refusal(name, tooMuch())];
    files.push(inner);
  }
  return files;
}

function unpackEntry(name: string, zip: Uint8Array, entry: ZipEntry, left: number): NamedFile | RefusedFile {
  if (entry.encrypted) return refusal(name, new PassportError('zip-encrypted'));
  const bomb = entry.size > HARMLESS_BYTES && entry.size > entry.packedSize * MAX_ZIP_RATIO;
  if (entry.size > left || bomb) return refusal(name, tooMuch());
  if (entry.size > MAX_FILE_BYTES) return refusal(name, fileTooLarge());
  const bytes = extract(zip, entry, entry.size);
  if (typeof bytes === 'string') return refusal(name, new PassportError('zip-damaged'));
  // A ZIP in a ZIP is how bombs nest; nobody sends badges so.
  return isZip(bytes)
    ? refusal(name, new PassportError('format-not-supported', { format: 'ZIP in a ZIP' }))
    : { name, bytes };
}

function refusal(name: string, { problem }: PassportError): RefusedFile {
  return { name, problem };
}

function tooMuch(): PassportError {
  return new PassportError('zip-too-large', {
    files: MAX_ZIP_ENTRIES,
    megabytes: MAX_UNPACKED_BYTES / 1024 / 1024,
  });
}

function isFile(path: string): boolean {
  const parts = path.split('/');
  return !path.endsWith('/') && !parts.some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** Office documents and e-books are ZIPs too; their parts would only be confusing. */
function documentFormat(entries: readonly ZipEntry[]): string | null {
  const has = (path: string): boolean => entries.some((entry) => entry.path === path);
  if (has('[Content_Types].xml')) return 'Microsoft Office';
  if (has('META-INF/container.xml')) return 'EPUB';
  if (has('META-INF/manifest.xml') && has('content.xml')) return 'OpenDocument';
  return null;
}
