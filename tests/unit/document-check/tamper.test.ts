/** A finished document changed in every way that we could think of; the table of it is printed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import {
  differenceSentence,
  verdictOfDocument,
  whereWords,
} from '../../../shared/passport/document-check/words.ts';
import { freshEngine, type Fresh } from '../engine/fresh-engine.ts';
import { madeDocument, received } from './made-document.ts';
import { tamperCases } from './tamper-cases.ts';

const t = translator('en');
let made: Uint8Array;
let fresh: Fresh;
let engine: Engine;
const rows: string[] = [];

beforeAll(async () => {
  made = await madeDocument();
  fresh = freshEngine();
  engine = fresh.engine;
}, 60_000);
afterAll(async () => {
  await fresh.close();
  console.info(`\n| what was changed | what the check says |\n| --- | --- |\n${rows.join('\n')}\n`);
});

test.each(tamperCases)('$what', async ({ what, change, agrees, kinds, shows, seal = 'none' }) => {
  const found = await received(engine, await change(made));
  if (found === null) throw new Error('it is not taken for a passport any more');
  const { check } = found;
  const told = check.differences.map((one) => `${whereWords(one.where, t)}: ${differenceSentence(one, t)}`);
  rows.push(
    `| ${what} | ${[t(`recheck:verdict.${verdictOfDocument(check)}`), ...new Set(told)].join('<br>')} |`,
  );
  expect([...new Set(check.differences.map(({ kind }) => kind))]).toEqual(kinds);
  expect([check.agrees, check.open]).toEqual([agrees, []]);
  if (shows !== undefined)
    expect(check.differences.flatMap(({ says, attached }) => [says, attached]).join('\n')).toContain(shows);
  expect(check.seal).toBe(
    kinds.some((kind) => kind === 'data-missing' || kind === 'data-unreadable') ? null : seal,
  );
});
