/** Every sentence on the screen comes from the catalogue, and has room to be 40 % longer than in English. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBadges } from '../../shared/badge/read.ts';
import { english } from '../../shared/i18n/english.ts';
import { languageName, languages } from '../../shared/i18n/translate.ts';
import { PassportError } from '../../shared/problem.ts';
import { startApp } from './harness.ts';
import { buildPseudoApp, pseudo } from './pseudo-words.ts';
import { samples } from './steps.ts';
import { measure, wordyLanguage } from './window-sizes.ts';
import { letter, tour, type Say } from './tour.ts';

const frameworks = resolve(import.meta.dirname, '../../assets/frameworks');
let folder: string;
/** The longest first: one may stand in another. Very short ones stand in everything. */
let wholeTexts: readonly string[] = [];
/** What stands outside the catalogue with good reason: what badges, files and the passport say in their own language. */
const data = new Set<string>([
  letter.name,
  ...languages.map((language) => languageName(language)),
  ...Object.values(english.europass.guide),
  english.europass.sectionTitle.replace(/\W*\{\{\w+\}\}/gu, ''),
]);
/** Dates, sizes, keys to press, addresses, the issuers' own words for levels; and what react-aria itself says to a screen reader. */
const unspoken =
  /\d{1,2} \p{L}+ \d{4}|\d+ bytes?|Ctrl\+\S+|academy\.example|\((?:Sufficient|Good|Excellent)\)|https?:\S+|^Dismiss$|(?:not )?selected\.|(?:\d+ items?|No items) selected\./gu;

beforeAll(async () => {
  for (const path of await readdir(frameworks, { recursive: true }))
    if (path.endsWith('.json')) collect(JSON.parse(await readFile(join(frameworks, path), 'utf8')));
  for (const name of await readdir(samples)) {
    data.add(name);
    try {
      for (const read of readBadges({ name, bytes: new Uint8Array(await readFile(join(samples, name))) }))
        collect([read.badge, read.carrier]);
    } catch (error) {
      if (!(error instanceof PassportError)) throw error;
    }
  }
  wholeTexts = [...data].filter(({ length }) => length > 4).toSorted((a, b) => b.length - a.length);
  folder = await buildPseudoApp();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function collect(value: unknown): void {
  if (typeof value === 'string') data.add(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
}

/** As the screen shows it; what is filled in may be anything. */
const say: Say = (key) => {
  const [room = '', path = ''] = key.split(':');
  let found: unknown = new Map<string, unknown>(Object.entries(english)).get(room);
  for (const part of path.split('.'))
    found =
      typeof found === 'object' && found !== null
        ? new Map<string, unknown>(Object.entries(found)).get(part)
        : undefined;
  if (typeof found !== 'string') throw new TypeError(`no sentence ${key}`);
  return pseudo(found);
};

/** Texts that are neither in brackets nor data. */
async function hardCoded(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.checkVisibility({ visibilityProperty: true }) === true)
        found.push(node.textContent ?? '');
    for (const named of document.querySelectorAll('[aria-label], [title], [placeholder], img[alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(named.getAttribute(name) ?? '');
    return found;
  });
  return [...new Set(texts.map(leftOver).filter((text) => /\p{L}{3}/u.test(text)))];
}

function leftOver(text: string): string {
  let rest = text;
  while (/⟦[^⟦⟧]*⟧/u.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
  for (const known of wholeTexts) rest = rest.replaceAll(known, ' ');
  return rest.replace(unspoken, ' ').trim();
}

test('in a language that nobody speaks', async () => {
  const started = await startApp({ folder });
  const { page, close } = started;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await tour(page, say, async (place) => {
    // What experts read are codes and sections of specifications.
    if (place !== 'sheet, unfolded') expect.soft(await hardCoded(page), place).toEqual([]);
    await measure(started, place, wordyLanguage);
  });
  await close();
}, 180_000);
