/** A whole PDF as somebody who checks it needs it: the text of each page, what is drawn on it, what lies over it, and its attachments. */
import { PassportError } from '../problem.ts';
import { attachedFiles, type AttachedFile } from './attachments.ts';
import { openPdf, type PdfFile } from './file.ts';
import { drawnOn, type DrawnPage } from './drawn.ts';
import { overlaysOf, type Overlay } from './overlays.ts';
import { pagesOf } from './pages.ts';
import { textReader } from './page-text.ts';
import { asKind, isKind, textOf, type PdfDict } from './values.ts';

export interface ReadSheet {
  /** null: it could not be read */
  readonly text: string | null;
  /** null: it could not be read, or its fonts and pictures are put together in a way that we never write */
  readonly drawn: DrawnPage | null;
  readonly overlays: readonly Overlay[];
  /** something of it is cut off or turned, or it has another size than our paper */
  readonly isCut: boolean;
}

export interface ReadPdf {
  readonly sheets: readonly ReadSheet[];
  readonly files: readonly AttachedFile[];
  /** BCP 47 */
  readonly language: string | null;
  readonly title: string | null;
  /** the programs that say they made it */
  readonly producers: readonly string[];
  /** a form, a script, or something that starts when it is opened */
  readonly isActive: boolean;
  /** fields to fill in */
  readonly hasForm: boolean;
  /** its table of contents for computers was broken */
  readonly isRepaired: boolean;
}

/** @throws PassportError `passport-pdf-damaged`, `passport-pdf-locked`, `passport-pdf-too-large` */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = openPdf(bytes);
  const root = asKind(file.entry(file.trailer, 'Root'), 'dict');
  if (root === null) throw new PassportError('passport-pdf-damaged');
  const info = asKind(file.entry(file.trailer, 'Info'), 'dict');
  const texts = textReader(file);
  const overlays = overlaysOf(file);
  return {
    sheets: pagesOf(file, root).map((page): ReadSheet => {
      const { content, resources } = page;
      return {
        text: content === null ? null : texts.read(content, resources),
        drawn: content === null ? null : drawnOn(content, resources, file),
        overlays: overlays(page.dict),
        isCut: page.isCut,
      };
    }),
    files: attachedFiles(file, root),
    language: textOf(file.entry(root, 'Lang')),
    title: info === null ? null : textOf(file.entry(info, 'Title')),
    producers: ['Producer', 'Creator']
      .map((name) => (info === null ? null : textOf(file.entry(info, name))))
      .filter((name) => name !== null),
    isActive: isActive(root, file),
    hasForm: hasForm(root, file),
    isRepaired: file.isRepaired,
  };
}

function hasForm(root: PdfDict, file: PdfFile): boolean {
  return isKind(file.entry(root, 'AcroForm'), 'dict');
}

function isActive(root: PdfDict, file: PdfFile): boolean {
  const names = asKind(file.entry(root, 'Names'), 'dict');
  return (
    hasForm(root, file) ||
    isKind(file.entry(root, 'AA'), 'dict') ||
    // A place to open at is a list; anything else does something.
    isKind(file.entry(root, 'OpenAction'), 'dict') ||
    (names !== null && file.entry(names, 'JavaScript') !== null)
  );
}
