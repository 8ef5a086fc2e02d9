/** A QR code with the address in words beside it (ISO/IEC 18004): drawn as filled squares, quiet zone included. */
import qrcode from 'qrcode-generator';
import type { QrCode } from '../../../shared/passport/document/blocks.ts';
import type { CardPart } from './compose-card-rows.ts';
import { columnOf, type Composer } from './composer.ts';
import { branch, type Branch, type Paper, type Spot } from './paper.ts';
import { mm } from './theme.ts';

/** Of the code itself; four modules on each side stay empty. */
const smallest = mm(20);
const quietModules = 4;
/** So that a phone's camera tells them apart on a photocopy. */
const smallestModule = mm(0.5);

/** The code with its quiet zone: how wide and high it is, and how it is drawn from its upper left corner. */
export interface QrSquare {
  readonly size: number;
  draw(place: Branch, corner: Spot): void;
}

/** Null where the address is too long for a code that a phone still reads. */
export function qrSquare(code: QrCode, { paper, isSecond }: Composer): QrSquare | null {
  const modules = qrModules(code.url);
  if (modules === null) return null;
  const side = Math.max(smallest, modules.length * smallestModule);
  const module = side / modules.length;
  const quiet = module * quietModules;
  return {
    size: side + quiet * 2,
    draw(place, corner) {
      const spot = { x: corner.x + quiet, y: corner.y + quiet };
      const draw = (): void => drawModules(paper, modules, spot, module);
      if (isSecond) return paper.decoration(draw);
      const bbox: [number, number, number, number] = [spot.x, spot.y, spot.x + side, spot.y + side];
      paper.tagged(branch('Figure', place, { alt: code.alt, bbox, placement: 'Block' }), draw);
    },
  };
}

/** What the code leads to, in words: the address can be typed too. */
export function qrWords(code: QrCode, composer: Composer): CardPart {
  const { paper, column } = composer;
  const { note } = paper.styles;
  const words = paper.lines(code.words, note, { width: column.width, most: 4 });
  const address = paper.lines(code.address, note, { width: column.width, most: 4 });
  return {
    height: (words.length + address.length) * note.leading,
    draw(top, place) {
      paper.text(branch('P', place), words, note, { x: column.left, y: top });
      const spot = { x: column.left, y: top + words.length * note.leading };
      const target = { kind: 'web', url: code.url, contents: code.alt } as const;
      paper.link(branch('P', place), address, note, spot, target);
    },
  };
}

/** The code at the left, its words beside it. */
export function qrPart(code: QrCode, composer: Composer): CardPart | null {
  const square = qrSquare(code, composer);
  if (square === null) return null;
  const { column } = composer;
  const words = qrWords(code, {
    ...composer,
    column: columnOf(column.left + square.size + 8, column.right),
  });
  return {
    height: Math.max(square.size, words.height + 8) + 8,
    draw(top, place) {
      square.draw(place, { x: column.left, y: top + 8 });
      words.draw(top + 16, place);
    },
  };
}

function qrModules(text: string): readonly (readonly boolean[])[] | null {
  // 43 modules at level M is version 6: about a hundred characters, and 21 mm at half a millimetre each.
  if (new TextEncoder().encode(text).length > 300) return null;
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, at) => code.isDark(row, at)),
  );
}

function drawModules(
  paper: Paper,
  modules: readonly (readonly boolean[])[],
  { x, y }: Spot,
  size: number,
): void {
  const { doc } = paper;
  modules.forEach((row, down) => {
    for (let at = 0; at < row.length; at += 1) {
      if (row[at] !== true) continue;
      const from = at;
      while (row[at + 1] === true) at += 1;
      // A run is one rectangle, so that no hair line shows between its squares.
      doc.rect(x + from * size, y + down * size, (at - from + 1) * size, size);
    }
  });
  doc.fill('#000000');
}
