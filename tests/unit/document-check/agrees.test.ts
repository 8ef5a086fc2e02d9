/** What the app makes agrees with itself, whatever is chosen for it: no false alarm in any template, language or size. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { languages } from '../../../shared/i18n/translate.ts';
import { choicesSchema } from '../../../shared/passport/choices-schema.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import { noWords } from '../../../shared/passport/statement.ts';
import { medalPng } from '../../fixtures/emblem.ts';
import { all, assetsFolder, freshEngine, type Fresh } from '../engine/fresh-engine.ts';
import { received, sampleBytes } from './made-document.ts';

let fresh: Fresh;
let badges: readonly { readonly id: string; readonly name: string | null }[];

/** All samples, one moved with a level of the owner's own, one in a section of their own, words and a file beside one, a reference. */
beforeAll(async () => {
  fresh = freshEngine();
  const { engine, passport } = fresh;
  const names = (await readdir(join(assetsFolder, 'samples'))).filter((name) => !name.endsWith('.md'));
  const files = names.map((name) => ({ name, bytes: () => sampleBytes(name) }));
  await all(engine.importFiles(passport, files, stayOffline));
  badges = engine.read(passport).badges.map(({ id, badge: { name } }) => ({ id, name }));
  const idOf = (part: string): string => badges.find(({ name }) => name?.includes(part))?.id ?? part;
  engine.edit(passport, { kind: 'place', badges: [idOf('First aid')], group: 'cooperative', level: 'good' });
  engine.edit(passport, { kind: 'place', badges: [idOf('Creatief')], group: 'creative', level: 'excellent' });
  const section = { title: 'What I am proud of', text: 'Level: Excellent', position: 1 };
  engine.edit(passport, { kind: 'ownSection', id: 'own-0123456789ab', section });
  engine.edit(passport, {
    kind: 'place',
    badges: [idOf('Personal')],
    group: null,
    section: 'own-0123456789ab',
  });
  const statement = { ...noWords, situation: 'I helped a colleague. Good. The issuer says so.' };
  engine.edit(passport, { kind: 'statement', badge: idOf('Social'), statement });
  const letter = { name: 'Letter (ü).txt', bytes: new TextEncoder().encode('Dear Mira') };
  engine.addOwnFile(passport, { badge: idOf('Social'), file: letter, caption: 'A letter' });
  const reference = { name: 'Reference.png', bytes: medalPng({ motif: 'social', level: 2 }, 20) };
  engine.addOwnFile(passport, { badge: null, file: reference, caption: '' });
}, 60_000);
afterAll(() => fresh.close());

const chosen: readonly Partial<Choices>[] = [
  ...languages.map((language) => ({ language })),
  { template: 'plain', size: 18, second: 'el' },
  { template: 'easy-read', second: 'sl' },
  { template: 'summary', second: 'hr' },
  { template: 'certificates', second: 'es' },
  { paper: 'booklet', size: 22, language: 'pl' },
  {
    paper: 'two-sided',
    order: 'level',
    without: ['photo', 'contact', 'about', 'words', 'checks', 'experts'],
  },
  { withoutGroups: ['social', 'rest'], order: 'newest' },
];

test.each(chosen)('%j', async (choices) => {
  const wanted = choicesSchema.parse({ language: 'en', ...choices });
  const { bytes } = await fresh.engine.exportPdf(fresh.passport, wanted);
  const found = await received(fresh.engine, bytes);
  expect(found?.check.differences).toEqual([]);
  expect(found?.check).toMatchObject({ agrees: true, open: [] });
  expect(found?.badges.every(({ ok }) => ok)).toBe(true);
});

test('with badges left out', async () => {
  const [first = { id: '' }, , third = { id: '' }] = badges;
  const wanted = choicesSchema.parse({ language: 'en', withoutBadges: [first.id, third.id] });
  const { bytes } = await fresh.engine.exportPdf(fresh.passport, wanted);
  const found = await received(fresh.engine, bytes);
  expect(found?.check).toMatchObject({ agrees: true, differences: [], open: [] });
  expect(found?.badges).toHaveLength(badges.length - 2);
});
