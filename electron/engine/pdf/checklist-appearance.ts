/** How a field of the form looks in each of its states, as small drawings of their own (ISO 32000-1, 12.5.5 and 8.10). */
import type { Paper } from './paper.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Appearance {
  /** content stream; 0, 0 is the lower left corner */
  readonly content: string;
  readonly fonts: Readonly<Record<string, PDFKit.PDFKitReference>>;
}

/** Of a mark that is chosen or not. */
export interface TwoStates {
  readonly off: Appearance;
  readonly on: Appearance;
}

/** Black enough for a photocopy, thick enough for a pen to find it. */
const stroke = '0.11 0.114 0.133 RG 1.1 w';
const fill = '0.11 0.114 0.133 rg';
/** Half the width of a mark; 14 points across are easy to hit with a pen. */
const half = 7;

/** A circle, filled in its middle where it is chosen. */
export function roundMark({ width, height }: Box): TwoStates {
  const [x, y] = [width / 2, height / 2];
  const off = `q ${stroke} ${circle(x, y, half - 0.55)} S Q`;
  return both(off, `${off} q ${fill} ${circle(x, y, 3.6)} f Q`);
}

/** A square, ticked where it is chosen. */
export function squareMark({ width, height }: Box): TwoStates {
  const [x, y] = [width / 2 - half, height / 2 - half];
  const off = `q ${stroke} ${numbers(x + 0.55, y + 0.55, 2 * half - 1.1, 2 * half - 1.1)} re S Q`;
  const tick = `${numbers(x + 3, y + 7.2)} m ${numbers(x + 5.8, y + 3.8)} l ${numbers(x + 11.2, y + 10.8)} l`;
  return both(off, `${off} q 0.11 0.114 0.133 RG 2 w 1 J 1 j ${tick} S Q`);
}

/** What stands in a line to write on; nothing where it is empty. The line itself is on the page. */
export function writtenText(paper: Paper, text: string, size: number, { width, height }: Box): Appearance {
  if (text === '') return { content: '/Tx BMC EMC', fonts: {} };
  const { doc } = paper;
  doc.font('regular').fontSize(size);
  const { _font: font } = doc;
  const [glyphs] = font.encode(paper.letters.printable(text));
  const clip = `${numbers(1, 1, width - 2, height - 2)} re W n`;
  const words = `BT /${font.id} ${size} Tf ${fill} ${numbers(3, (height - size) / 2 + 2.6)} Td <${glyphs.join('')}> Tj ET`;
  return { content: `/Tx BMC q ${clip} ${words} Q EMC`, fonts: { [font.id]: font.ref() } };
}

/** Puts the drawing into the file. */
export function drawnAppearance(
  { doc }: Paper,
  { width, height }: Box,
  { content, fonts }: Appearance,
): PDFKit.PDFKitReference {
  const drawing = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: Object.keys(fonts).length === 0 ? {} : { Font: fonts },
  });
  drawing.end(Buffer.from(content, 'latin1'));
  return drawing;
}

function both(off: string, on: string): TwoStates {
  return { off: { content: off, fonts: {} }, on: { content: on, fonts: {} } };
}

/** Four curves; 0.5523 is where their handles make them round. */
function circle(x: number, y: number, r: number): string {
  const h = r * 0.5523;
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(x + r, y + h, x + h, y + r, x, y + r)} c`,
    `${numbers(x - h, y + r, x - r, y + h, x - r, y)} c`,
    `${numbers(x - r, y - h, x - h, y - r, x, y - r)} c`,
    `${numbers(x + h, y - r, x + r, y - h, x + r, y)} c`,
    'h',
  ].join(' ');
}

function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 100) / 100)).join(' ');
}
