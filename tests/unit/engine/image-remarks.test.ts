/** What is said of a badge's picture reaches the report, and never the verdict. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { bakePng, readPng } from '../../../shared/badge/png.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { freshEngine } from './fresh-engine.ts';

const sample = new Uint8Array(
  readFileSync(join(resolve(import.meta.dirname, '../../../assets/samples'), 'social-skills-good.png')),
);

test('a picture that is too small and not square is remarked on, and the badge stays good', async () => {
  const plain = new Uint8Array(PNG.sync.write(new PNG({ width: 80, height: 60 })));
  const { text } = readPng(sample);
  const baked = bakePng(plain, { keyword: 'openbadgecredential', text });
  const { engine, close } = freshEngine();
  const codes = async (bytes: Uint8Array): Promise<readonly [string, readonly string[]]> => {
    const files = [{ name: 'badge.png', bytes: () => Promise.resolve(bytes) }];
    const results = engine.verifyFiles(files, stayOffline, { recipients: [], known: [] });
    const { value: result } = await results.next();
    if (typeof result !== 'object' || !result.ok) throw new Error('refused');
    const { verdict, remarks } = result.verified.report;
    return [verdict, remarks.map(({ code }) => code).filter((code) => code.startsWith('image-'))];
  };
  expect(await codes(sample)).toEqual(['valid', []]);
  expect(await codes(baked)).toEqual(['valid', ['image-not-square', 'image-too-small']]);
  await close();
});
