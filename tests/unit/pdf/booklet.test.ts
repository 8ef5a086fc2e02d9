/** A booklet, read as a person who folds it: page n of the fold is page n of the reading order. */
import { execFileSync } from 'node:child_process';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { impose } from '../../../electron/engine/pdf/imposition.ts';
import { themeFor } from '../../../electron/engine/pdf/theme.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { makePdf, makeWhole } from './make-pdf.ts';
import { hasTool, runTool } from './read-pdf.ts';
import { held, manyBadges, passportOf, proposal } from './sample-passport.ts';

const { page } = themeFor('classic', 12, 'booklet');

/** The pages as they come when printed on both sides (short edge), stacked, folded in the middle and turned. */
function folded(sides: number): readonly (readonly [number, 'left' | 'right'])[] {
  const papers = sides / 2;
  const front = Array.from({ length: papers }, (_, paper): (readonly [number, 'left' | 'right'])[] => [
    [2 * paper, 'right'],
    [2 * paper + 1, 'left'],
  ]).flat();
  const back = Array.from({ length: papers }, (_, index): (readonly [number, 'left' | 'right'])[] => {
    const paper = papers - 1 - index;
    return [
      [2 * paper + 1, 'right'],
      [2 * paper, 'left'],
    ];
  }).flat();
  return [...front, ...back];
}

describe('where pages lie', () => {
  test.each([1, 4, 5, 8, 21])('%i pages', (pages) => {
    const { count, placeOf } = impose('booklet', page, pages);
    expect(count % 2).toBe(0);
    expect(count).toBe(Math.ceil(pages / 4) * 2);
    const fold = folded(count);
    for (let number = 1; number <= pages; number += 1) {
      const { sheet, dx } = placeOf(number);
      expect([sheet, dx >= page.width / 2 ? 'right' : 'left'], `page ${number}`).toEqual(fold[number - 1]);
    }
  });

  test('the inner margin lies at the fold', () => {
    const { placeOf } = impose('booklet', page, 4);
    // Page 1, right of the fold: its text begins `left` after it. Page 2, left of it: its text ends as far before it.
    expect(placeOf(1).dx + page.left - page.width).toBeCloseTo(page.left);
    expect(page.width - (placeOf(2).dx + page.right)).toBeCloseTo(page.left);
  });
});

test('the text of each folded page says its own number', async () => {
  const passport = passportOf(manyBadges(7));
  const choices = { ...usualChoices('en'), paper: 'booklet' as const };
  const { bytes, pages, sides } = await makeWhole(passport, { choices });
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  expect(sides).toBe(document.numPages);
  const texts = new Map<string, string>();
  for (let sheet = 0; sheet < document.numPages; sheet += 1) {
    const { items } = await (await document.getPage(sheet + 1)).getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      const key = `${sheet} ${Number(item.transform[4]) < page.width ? 'left' : 'right'}`;
      texts.set(key, `${texts.get(key) ?? ''}${item.str}\n`);
    }
  }
  const read = folded(document.numPages).map(([sheet, side]) => texts.get(`${sheet} ${side}`) ?? '');
  expect(read[0]).toContain('Mira Novák');
  for (let number = 2; number <= pages; number += 1)
    expect(read[number - 1], `page ${number}`).toContain(`Page ${number} of ${pages}`);
  // What is left over is at the end, and empty.
  expect(read.slice(pages)).toEqual(read.slice(pages).map(() => ''));
  // In reading order, whatever sheet it lies on.
  expect(read.join('').indexOf('At a glance')).toBeLessThan(read.join('').indexOf('What the words mean'));
});

test('two-sided pages have their wider margin at the binding', async () => {
  const choices = { ...usualChoices('en'), paper: 'two-sided' as const };
  const document = await getDocument({
    data: await makePdf(passportOf(manyBadges(3)), { choices }),
    verbosity: 0,
  }).promise;
  const left = async (number: number): Promise<number> => {
    const { items } = await (await document.getPage(number)).getTextContent();
    return Math.min(
      ...items.map((item) => ('str' in item && item.str.trim() !== '' ? Number(item.transform[4]) : 999)),
    );
  };
  const mm = 72 / 25.4;
  expect(await left(3)).toBeCloseTo(28 * mm, 0);
  expect(await left(2)).toBeCloseTo(20 * mm, 0);
});

/** The upper right part of a page at 300 dots to the inch, where the code stands. */
const cropped = ['-x', '1700', '-y', '700', '-W', '780', '-H', '800'];

describe('the QR code of a hosted badge', () => {
  const url = 'https://academy.example/badges/assertion.php?b=0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';
  const hosted = held(1, {
    badge: { standard: 'OB2', id: url },
    proposals: [proposal({ group: 'social' })],
  });

  test.skipIf(!hasTool('pdftoppm'))(
    'leads to the issuer’s page, is at least 20 mm wide, with its quiet zone',
    async () => {
      const bytes = await makePdf(passportOf([hosted]));
      const page3 = PNG.sync.read(
        execFileSync('pdftoppm', ['-r', '300', '-f', '3', '-l', '3', ...cropped, '-png', '-'], {
          input: bytes,
          maxBuffer: 5e7,
        }),
      );
      const code = jsqr(new Uint8ClampedArray(page3.data), page3.width, page3.height);
      expect(code?.data).toBe(url);
      const { topLeftCorner, topRightCorner } = code?.location ?? {};
      const width = ((topRightCorner?.x ?? 0) - (topLeftCorner?.x ?? 0)) * (25.4 / 300);
      expect(width).toBeGreaterThan(19.8);
      // Nothing dark for four modules around it.
      const module = width / 41;
      const [x, y] = [topLeftCorner?.x ?? 0, topLeftCorner?.y ?? 0];
      const quiet = Math.floor((3.5 * module * 300) / 25.4);
      for (let down = -quiet; down < -3; down += 2)
        for (let along = -quiet; along < (width * 300) / 25.4; along += 2) {
          const at = 4 * (Math.round(y + down) * page3.width + Math.round(x + along));
          expect(page3.data[at]).toBeGreaterThan(200);
        }
      expect(runTool(bytes, 'pdftotext', ['-f', '3', '-l', '3', '{}', '-']).replace(/\s/gu, '')).toContain(
        'academy.example/badges/assertion.php?b=',
      );
    },
  );

  test('a badge that carries its own proof has none: the document is the proof', async () => {
    const document = await getDocument({ data: await makePdf(passportOf([held(1)])), verbosity: 0 }).promise;
    const text = JSON.stringify(await (await document.getPage(3)).getStructTree());
    expect(text).not.toContain('QR code');
  });
});
