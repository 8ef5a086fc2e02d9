/** What lies over a page and is no part of it: notes, stamps, fields, drawings. Our own documents have plain links alone. */
import { PassportError } from '../problem.ts';
import type { PdfFile } from './file.ts';
import { asKind, isKind, isName, textOf, type PdfDict } from './values.ts';

export interface Overlay {
  /** the PDF's own word: `FreeText`, `Stamp`, `Widget`…; `Link` for a link that shows something */
  readonly kind: string;
  /** what it says, cut; empty: nothing that could be read */
  readonly text: string;
}

/** Of the whole file, plain links included: 200 badges have some 1000. */
const mostAnnotations = 50_000;
/** Of one page that are told; there can be no need for more. */
const mostTold = 20;
const longestText = 300;

/** Invisible things that other programs put beside notes. */
const harmless = new Set(['Popup']);

/** For one page after the other, counting through the file. */
export function overlaysOf(file: PdfFile): (page: PdfDict) => readonly Overlay[] {
  let count = 0;
  return (page) => {
    const items = asKind(file.entry(page, 'Annots'), 'list')?.items ?? [];
    count += items.length;
    if (count > mostAnnotations)
      throw new PassportError('passport-pdf-too-many-notes', { notes: mostAnnotations });
    const found: Overlay[] = [];
    for (const item of items) {
      if (found.length >= mostTold) break;
      const annotation = asKind(file.resolve(item), 'dict');
      const overlay = annotation === null ? null : overlayOf(annotation, file);
      if (overlay !== null) found.push(overlay);
    }
    return found;
  };
}

function overlayOf(annotation: PdfDict, file: PdfFile): Overlay | null {
  const kind = asKind(file.entry(annotation, 'Subtype'), 'name')?.name ?? '';
  if (harmless.has(kind)) return null;
  if (kind === 'Link' && !isSeen(annotation, file)) return null;
  const text = textOf(file.entry(annotation, 'Contents')) ?? '';
  return { kind: kind.slice(0, 40), text: text.slice(0, longestText) };
}

/** A link with a picture or a border of its own covers something. */
function isSeen(link: PdfDict, file: PdfFile): boolean {
  if (file.entry(link, 'AP') !== null || isActive(link, file)) return true;
  const border = asKind(file.entry(link, 'Border'), 'list');
  const style = asKind(file.entry(link, 'BS'), 'dict');
  const width = style === null ? file.resolve(border?.items[2]) : (file.entry(style, 'W') ?? 1);
  return width !== 0;
}

/** A link that does anything but lead to an address or a page. */
function isActive(link: PdfDict, file: PdfFile): boolean {
  const action = file.entry(link, 'A');
  if (action === null) return file.entry(link, 'AA') !== null;
  if (!isKind(action, 'dict')) return true;
  const kind = file.entry(action, 'S');
  return !isName(kind, 'URI') && !isName(kind, 'GoTo');
}
