import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { shapeOnce } from '../../../electron/engine/pdf/shaping.ts';
import { assetsFolder } from './make-pdf.ts';

const files = { regular: 'NotoSans-Regular.ttf', semibold: 'NotoSans-SemiBold.ttf' } as const;

test.each(['regular', 'semibold'] as const)(
  'a %s word with the space after it is as wide as the font itself sets it',
  (weight) => {
    const doc = new PDFDocument({ font: '', autoFirstPage: false });
    const bytes = (name: string): Uint8Array => readFileSync(join(assetsFolder, 'fonts', name));
    doc.registerFont('regular', bytes(files.regular));
    doc.registerFont('semibold', bytes(files.semibold));
    shapeOnce(doc);
    doc.font(weight);
    const face = create(Buffer.from(bytes(files[weight])));
    if (face.type !== 'TTF' || !('layout' in face)) throw new TypeError('not a TrueType font');
    // Pairs that are kerned, and every letter of the font before a space.
    const words = ['AVATAR', 'Tärning,', 'Łódź', 'Wolontariat.', 'Ταχύς', 'Тоска', 'f', 'L’Aquila'];
    const letters = face.characterSet.map((code) => String.fromCodePoint(code));
    doc.fontSize(12);
    for (const word of [...words, ...letters.filter((letter) => /\p{L}|\p{P}|\p{N}/u.test(letter))]) {
      const asTheFontSays = (face.layout(`${word} `).advanceWidth * 12) / face.unitsPerEm;
      expect(doc.widthOfString(`${word} `), word).toBeCloseTo(asTheFontSays, 6);
    }
  },
);
