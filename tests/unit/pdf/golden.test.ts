/**
 * Key pages as pictures, beside those that somebody looked at and found good. A picture that is meant to change is made
 * anew with `GOLDEN=write npx vitest run tests/unit/pdf/golden.test.ts`, looked at, and committed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { createPictures } from '../../../electron/engine/images.ts';
import { usualChoices, type Choices } from '../../../shared/passport/choices.ts';
import { medalPng } from '../../fixtures/emblem.ts';
import { assetsFolder, makePdf } from './make-pdf.ts';
import { hasTool } from './read-pdf.ts';
import { held, manyBadges, ownFile, passportOf, proposal, statement } from './sample-passport.ts';

const folder = join(import.meta.dirname, 'golden');
/** Mean difference of a grey value, of 255, that another release of the renderer may make. */
const tolerance = 1.2;
/** The same in one square of the page, so that a mark that is missing is seen. */
const squareTolerance = 28;
const square = 12;

const medal = medalPng({ motif: 'social', level: 2 }, 200);
const passport = passportOf(
  [
    ...manyBadges(11),
    held(30, {
      badge: { standard: 'OB2', id: 'https://academy.example/assertion/12', name: 'Teamwork (Good)' },
      proposals: [proposal({ group: 'social' })],
    }),
  ],
  {
    profile: {
      headline: 'Warehouse worker who keeps a team together',
      email: 'mira@example.org',
      photo: { mediaType: 'image/png', base64: Buffer.from(medal).toString('base64') },
    },
    statements: { 'badge-1': statement({ situation: 'New colleagues came.', result: 'They stayed.' }) },
    ownFiles: { 'file-00000000000a': ownFile(1) },
  },
);

const pages: readonly (readonly [string, number, Partial<Choices>])[] = [
  ['classic-cover', 1, {}],
  ['classic-overview', 2, {}],
  ['classic-group', 3, {}],
  ['plain-group', 3, { template: 'plain' }],
  ['easy-read-group', 3, { template: 'easy-read' }],
  ['summary', 1, { template: 'summary' }],
  ['certificate', 1, { template: 'certificates' }],
  ['large-group', 4, { size: 22 }],
  ['two-languages', 2, { second: 'el' }],
  ['two-languages-group', 4, { second: 'nl' }],
  ['booklet-outer-sheet', 1, { paper: 'booklet', cropMarks: true }],
];

describe.skipIf(!hasTool('pdftoppm'))('looks as it did when it was looked at', () => {
  test.each(pages)('%s', { timeout: 60_000 }, async (name, page, choices) => {
    const pictures = createPictures({ assetsFolder });
    const bytes = await makePdf(passport, {
      pictures,
      original: () => medal,
      choices: { ...usualChoices('en'), ...choices },
    });
    await pictures.close();
    const drawn = execFileSync(
      'pdftoppm',
      ['-r', '40', '-gray', '-f', String(page), '-l', String(page), '-png', '-'],
      { input: bytes, maxBuffer: 5e7 },
    );
    const path = join(folder, `${name}.png`);
    if (process.env['GOLDEN'] === 'write') writeFileSync(path, drawn);
    expect(existsSync(path), `${path} is there`).toBe(true);
    const { mean, worst } = difference(PNG.sync.read(drawn), PNG.sync.read(readFileSync(path)));
    expect(mean, 'mean').toBeLessThan(tolerance);
    expect(worst, 'worst square').toBeLessThan(squareTolerance);
  });
});

function difference(one: PNG, other: PNG): { readonly mean: number; readonly worst: number } {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const columns = Math.ceil(one.width / square);
  const sums = new Map<number, number>();
  let total = 0;
  for (let y = 0; y < one.height; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      const at = 4 * (y * one.width + x);
      const off = Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
      const key = Math.floor(y / square) * columns + Math.floor(x / square);
      sums.set(key, (sums.get(key) ?? 0) + off);
      total += off;
    }
  return { mean: total / (one.width * one.height), worst: Math.max(...sums.values()) / square ** 2 };
}
