/** The files that travel inside a PDF (ISO 32000-1, 7.11.4 and 7.9.6), by the name under which viewers show them. */
import type { PdfFile } from './file.ts';
import { asKind, isKind, textOf, type PdfDict, type PdfValue } from './values.ts';

export interface AttachedFile {
  readonly name: string;
  /** null: it cannot be unpacked, or is too large */
  readonly bytes: Uint8Array | null;
}

const mostFiles = 5000;
const mostNodes = 10_000;
const longestName = 300;

/** Of the document's own list, and those that are only associated with it (PDF 2.0, 14.13). */
export function attachedFiles(file: PdfFile, root: PdfDict): readonly AttachedFile[] {
  const names = asKind(file.entry(root, 'Names'), 'dict');
  const listed = names === null ? [] : treeValues(file.entry(names, 'EmbeddedFiles'), file);
  const associated = asKind(file.entry(root, 'AF'), 'list')?.items.map(file.resolve) ?? [];
  const seen = new Set<PdfValue>();
  const found: AttachedFile[] = [];
  for (const value of [...listed, ...associated]) {
    if (found.length >= mostFiles) break;
    const attached = asKind(value, 'dict');
    if (attached === null || seen.has(attached)) continue;
    seen.add(attached);
    found.push(attachedFile(attached, file));
  }
  return found;
}

function attachedFile(attached: PdfDict, file: PdfFile): AttachedFile {
  const name = textOf(file.entry(attached, 'UF')) ?? textOf(file.entry(attached, 'F')) ?? '';
  const streams = asKind(file.entry(attached, 'EF'), 'dict');
  const [one, other] = ['UF', 'F'].map((kind) => (streams === null ? null : file.entry(streams, kind)));
  const stream = one ?? other;
  // Two under one name: which of them somebody gets depends on their viewer.
  const isOne = one === null || other === null || one === other;
  const bytes = isKind(stream, 'stream') && isOne ? file.content(stream) : null;
  return { name: name.slice(0, longestName), bytes };
}

function treeValues(root: PdfValue, file: PdfFile): readonly PdfValue[] {
  const values: PdfValue[] = [];
  const seen = new Set<PdfDict>();
  const waiting = [root];
  while (waiting.length > 0 && seen.size < mostNodes && values.length < mostFiles) {
    const node = asKind(waiting.pop(), 'dict');
    if (node === null || seen.has(node)) continue;
    seen.add(node);
    const pairs = asKind(file.entry(node, 'Names'), 'list')?.items ?? [];
    for (let at = 1; at < pairs.length && values.length < mostFiles; at += 2)
      values.push(file.resolve(pairs[at]));
    const kids = asKind(file.entry(node, 'Kids'), 'list')?.items ?? [];
    for (const kid of kids.slice(0, mostNodes).toReversed()) waiting.push(file.resolve(kid));
  }
  return values;
}
