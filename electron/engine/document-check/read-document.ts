/** Bytes -> what a check compares, and whether they are a passport of ours at all. */
import { drawnDigest } from '../../../shared/passport/drawn-digest.ts';
import { dataFileName } from '../../../shared/passport/document/attachment-name.ts';
import { readPdf, type ReadPdf } from '../../../shared/pdf/document.ts';
import type { ReadDocument } from './read-messages.ts';

/** As the PDF names the program that made it. */
export const producer = 'Soft Skills Passport';

/** @throws PassportError `passport-pdf-…`: it cannot be read, whatever it is */
export function readDocument(bytes: Uint8Array): ReadDocument {
  const read = readPdf(bytes);
  if (!isPassport(read)) return { pdf: null };
  return {
    pdf: {
      isActive: read.isActive,
      isRepaired: read.isRepaired,
      // Each with bytes of its own: a view would take the whole PDF along to the other thread.
      files: read.files.map((file) => ({ name: file.name, bytes: file.bytes?.slice() ?? null })),
      sheets: read.sheets.map(({ text, drawn, overlays, isCut }) => ({
        text,
        drawn: drawn === null ? null : drawnDigest(drawn.content, drawn.resources),
        overlays,
        isCut,
      })),
    },
  };
}

/** With its data inside, or by its maker's name; a form that the app made for an employer is no passport. */
function isPassport({ files, producers, hasForm }: ReadPdf): boolean {
  if (files.some(({ name }) => name === dataFileName)) return true;
  return producers.includes(producer) && !hasForm;
}
