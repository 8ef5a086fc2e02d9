/** PDFs written by hand, object by object, with a right table of contents: for readers that strangers feed. */
import { deflateSync } from 'node:zlib';

/** The text of an object between `obj` and `endobj`; a stream is what `stream` makes. */
export type Objects = Readonly<Record<number, string>>;

export const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
export const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

export function page(more = '/Contents 4 0 R'): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Resources << /Font << /F1 5 0 R >> >> ${more} >>`;
}

export function stream(content: string | Uint8Array, entries = ''): string {
  const bytes = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
  return `<< /Length ${bytes.length} /Filter /FlateDecode ${entries} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/** A page that says `words`; other objects in place of its own, or beside them. */
export function smallPdf(objects: Objects = {}, words = 'Hello', trailer = ''): Uint8Array {
  const all: Objects = {
    1: catalog,
    2: onePage,
    3: page(),
    4: stream(`BT /F1 12 Tf 72 720 Td (${words}) Tj ET`),
    5: font,
    ...objects,
  };
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of Object.entries(all)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return bytesOf(text + table);
}

export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
