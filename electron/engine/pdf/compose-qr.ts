/** A QR code with the address in words beside it (ISO/IEC 18004): drawn as filled squares, quiet zone included. */
import qrcode from 'qrcode-generator';
import type { QrCode } from '../../../shared/passport/document/blocks.ts';
import type { CardPart } from './compose-card-rows.ts';
import type { Composer } from './composer.ts';
import { branch, type Paper, type Spot } from './paper.ts';
import { mm } from './theme.ts';

/** Of the code itself; four modules on each side stay empty. */
const smallest = mm(20);
const quietModules = 4;
/** So that a phone's camera tells them apart on a photocopy. */
const smallestModule = mm(0.5);

/** Null where the address is too long for a code that a phone still reads. */
export function qrPart(code: QrCode, composer: Composer): CardPart | null {
  const modules = qrModules(code.url);
  if (modules === null) return null;
  const { paper, column } = composer;
  const { styles } = paper;
  const side = Math.max(smallest, modules.length * smallestModule);
  const module = side / modules.length;
  const quiet = module * quietModules;
  const left = column.left + side + quiet * 2 + 8;
  const width = column.right - left;
  const words = paper.lines(code.words, styles.note, { width, most: 4 });
  const address = paper.lines(code.address, styles.note, { width, most: 4 });
  const height = Math.max(side + quiet * 2, (words.length + address.length) * styles.note.leading);
  return {
    height: height + 8,
    draw(top, place) {
      const spot = { x: column.left + quiet, y: top + 8 + quiet };
      const bbox: [number, number, number, number] = [spot.x, spot.y, spot.x + side, spot.y + side];
      const draw = (): void => drawModules(paper, modules, spot, module);
      if (composer.isSecond) paper.decoration(draw);
      else paper.tagged(branch('Figure', place, { alt: code.alt, bbox, placement: 'Block' }), draw);
      const y = top + 8 + quiet;
      paper.text(branch('P', place), words, styles.note, { x: left, y });
      paper.link(
        branch('P', place),
        address,
        styles.note,
        { x: left, y: y + words.length * styles.note.leading },
        { kind: 'web', url: code.url, contents: code.alt },
      );
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
