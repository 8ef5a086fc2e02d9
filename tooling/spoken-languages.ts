/** What the page's own parts say to screen readers, in the languages that the app speaks and in no other. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const heads = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../assets/i18n/languages.json'), 'utf8')));

/** react-aria brings each of its sentences in 34 languages, which is a quarter of the page. */
const sentences =
  /\/react-(?:aria|stately|aria-components)\/dist\/private\/intl\/(?:.*\/)?([a-z]{2})-[A-Z]{2}\.m?js$/u;

/** Leaves the sentences of other languages empty; react-aria then falls back on English. */
export function onlySpokenLanguages(): Plugin {
  return {
    name: 'only-spoken-languages',
    load(id) {
      const language = sentences.exec(id)?.[1];
      return language === undefined || language in heads ? null : 'export default {};';
    },
  };
}
