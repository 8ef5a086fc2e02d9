/** Reads an SVG before anything draws it, and refuses what could exhaust the one that does. */
import { SaxesParser } from 'saxes';
import { cleanJpeg } from './jpeg.ts';
import { readPngFrame } from './png-frame.ts';

const largest = 4_000_000;
const mostElements = 50_000;
const deepest = 200;
const mostPictures = 8;

/**
 * True where the SVG is small and shallow enough, and each picture inside it is a PNG or JPEG of sane size.
 * What it names outside of itself needs no guard: the one that draws has neither network nor files.
 */
export function isDrawableSvg(bytes: Uint8Array): boolean {
  if (bytes.length > largest) return false;
  const parser = new SaxesParser({ xmlns: false });
  const seen = { elements: 0, depth: 0, pictures: 0, fine: true };
  // Entities of a DOCTYPE are not expanded here; where one hides a picture, nothing is drawn.
  parser.on('doctype', (doctype) => {
    if (/data:/i.test(doctype)) seen.fine = false;
  });
  parser.on('error', () => undefined);
  parser.on('attribute', ({ value }) => {
    if (!/^\s*data:/i.test(value)) return;
    seen.pictures += 1;
    if (seen.pictures > mostPictures || !isSanePicture(value)) seen.fine = false;
  });
  parser.on('opentag', () => {
    seen.elements += 1;
    seen.depth += 1;
    if (seen.elements > mostElements || seen.depth > deepest) seen.fine = false;
  });
  parser.on('closetag', () => {
    seen.depth -= 1;
  });
  const text = new TextDecoder().decode(bytes);
  for (let at = 0; at < text.length && seen.fine; at += 65_536) parser.write(text.slice(at, at + 65_536));
  return seen.fine;
}

function isSanePicture(address: string): boolean {
  const comma = address.indexOf(',');
  const head = address.slice(0, comma).trim().toLowerCase();
  if (comma < 0 || !head.endsWith(';base64')) return false;
  const bytes = new Uint8Array(Buffer.from(address.slice(comma + 1), 'base64'));
  if (head === 'data:image/png;base64') return readPngFrame(bytes) !== null;
  return head.startsWith('data:image/jp') && cleanJpeg(bytes) !== null;
}
