/** What a file is by its first bytes. Its name and extension are never asked. */
import { isPng } from './png.ts';

export type FileKind =
  | { readonly kind: 'png' | 'pdf' | 'zip' | 'other' }
  /** a picture that cannot carry a badge, by the name that people know it by */
  | { readonly kind: 'picture'; readonly format: 'JPEG' | 'GIF' | 'BMP' | 'WebP' | 'HEIC' | 'AVIF' | 'TIFF' };

export function sniff(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (isPng(bytes)) return { kind: 'png' };
  if (head.startsWith('\xff\xd8\xff')) return { kind: 'picture', format: 'JPEG' };
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return { kind: 'picture', format: 'GIF' };
  // Two letters alone could begin a text: a BMP also says its size and has two zero words.
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') return { kind: 'picture', format: 'BMP' };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { kind: 'picture', format: 'WebP' };
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { kind: 'picture', format: 'TIFF' };
  if (head.slice(4, 8) === 'ftyp') {
    if (/avi[fs]/.test(head.slice(8))) return { kind: 'picture', format: 'AVIF' };
    if (/hei[cfsmx]|hev[cx]|mif1|msf1/.test(head.slice(8))) return { kind: 'picture', format: 'HEIC' };
  }
  // Acrobat takes a PDF that begins within the first 1024 bytes; everything seen begins near the start.
  if (/^.{0,8}%PDF-/s.test(head)) return { kind: 'pdf' };
  if (isZip(bytes)) return { kind: 'zip' };
  return { kind: 'other' };
}

/** A ZIP begins with a file, or, when empty, with its end. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}
