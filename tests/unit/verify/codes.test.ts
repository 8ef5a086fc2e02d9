/** Every code has its sentence in every language, and no sentence stands there for nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/i18n/translate.ts';
import { codes } from '../../../shared/verify/codes.ts';
import { checkIds } from '../../../shared/verify/report.ts';
import { catalogueOf } from '../../catalogues.ts';
import { sentencesFor } from './sentences.ts';

describe.each(languages)('in %s', (language) => {
  it.each(checkIds)('%s has a sentence for each of its codes, and no others', (id) => {
    const room: Readonly<Record<string, object>> = catalogueOf(language).check;
    const keys = Object.keys(room[id] ?? {}).map((key) => key.replace(/_(?:one|two|few|many|other)$/u, ''));
    expect(new Set(keys)).toEqual(new Set(Object.keys(codes[id])));
  });

  it('asks for the same values as the other languages', () => {
    const valuesIn = (sentences: readonly string[]): ReadonlySet<string> =>
      new Set(sentences.flatMap((sentence) => sentence.match(/\{\{\w+\}\}/gu) ?? []));
    for (const id of checkIds)
      for (const code of Object.keys(codes[id]))
        expect(valuesIn(sentencesFor(language, id, code)), `${id}.${code}`).toEqual(
          valuesIn(sentencesFor('en', id, code)),
        );
  });

  it('never says error, invalid input or operation failed', () => {
    const all = checkIds.flatMap((id) =>
      Object.keys(codes[id]).flatMap((code) => sentencesFor(language, id, code)),
    );
    expect(
      all.filter((sentence) => /\berror\b|invalid input|operation failed|\bfout\b/iu.test(sentence)),
    ).toEqual([]);
  });
});

it('docs/verification.md has a row for each code', () => {
  const page = readFileSync(new URL('../../../docs/verification.md', import.meta.url), 'utf8');
  const missing = checkIds.flatMap((id) =>
    Object.keys(codes[id]).filter((code) => !page.includes(`| \`${code}\``)),
  );
  expect(missing).toEqual([]);
});
