/** Verification on threads: the same reports, the World still in the engine, and the engine free to answer. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { readBadges } from '../../../shared/badge/read.ts';
import { nobodyKnown } from '../../../shared/verify/trust.ts';
import { verifyRead } from '../../../electron/engine/verify-file.ts';
import { stayOffline } from '../../../electron/engine/network-choice.ts';
import { createVerifyPool } from '../../../electron/engine/verify-pool.ts';
import type { ImportEvent } from '../../../shared/contract/views.ts';
import { credential } from '../../fixtures/open-badges-3.ts';
import { hostedAssertion, hostedUrl } from '../../fixtures/open-badges-2.ts';
import { academyWorld, keys } from '../../fixtures/people.ts';
import { withProof } from '../../fixtures/sign.ts';
import { memoryWorld } from '../verify/memory-world.ts';
import { all, file, freshEngine, writtenReports, type Fresh } from './fresh-engine.ts';
import { readBadge } from '../badge/fixtures.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const pool = () => {
  const made = createVerifyPool(2);
  open.push(made);
  return made;
};
const fresh = (threadsFrom: number): Fresh => {
  const made = freshEngine({ threadsFrom });
  open.push(made);
  return made;
};

const signed = async (word: string) =>
  file(`${word}.json`, await withProof(credential(word), { key: keys.academy }));
const readOf = (content: object) =>
  readBadge({ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(content)) });

test('a thread gives the same as the engine itself, and fetches through the engine’s World', async () => {
  const pages = {
    ...Object.fromEntries(Object.entries(academyWorld).map(([url, { body }]) => [url, { body }])),
    [hostedUrl('a')]: hostedAssertion('a'),
  };
  const read = readOf(hostedAssertion('a'));
  const world = memoryWorld({ pages });
  const here = await verifyRead(read, memoryWorld({ pages }));
  expect(await pool().verify(read, world)).toEqual(here);
  expect(here.report.verdict).toBe('valid');
  expect(world.asked).toContain(hostedUrl('a'));
});

test('more badges than threads are all done; a World that breaks breaks only its badge', async () => {
  const threads = pool();
  const good = readOf(await withProof(credential('good'), { key: keys.academy }));
  const broken = {
    ...memoryWorld(),
    trust: nobodyKnown,
    fetch: () => Promise.reject(new TypeError('a bug of the World')),
  };
  const results = await Promise.allSettled([
    ...[1, 2, 3].map(() => threads.verify(good, memoryWorld())),
    threads.verify(readOf(hostedAssertion('b')), broken),
    ...[4, 5].map(() => threads.verify(good, memoryWorld())),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(results[3]).toMatchObject({ reason: { message: 'a bug of the World' } });
});

test('badges of one record, more than fit into a message, are each verified within it', async () => {
  const threads = pool();
  const record = new URL('../../fixtures/files/clr/', import.meta.url);
  const reads = readdirSync(record)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readBadges({ name, bytes: new Uint8Array(readFileSync(new URL(name, record))) }));
  const many = Array.from({ length: 12 }, () => reads).flat();
  expect(reads.some(({ within }) => within !== null)).toBe(true);
  const world = memoryWorld();
  const onThreads = await Promise.all(many.map((read) => threads.verify(read, world)));
  for (const found of onThreads) expect(found).toEqual(await verifyRead(found.read, memoryWorld()));
});

test('closing ends what runs with a word, and leaves nothing running', async () => {
  const threads = createVerifyPool(1);
  const read = readOf(hostedAssertion('c'));
  const world = { ...memoryWorld(), trust: nobodyKnown, fetch: () => new Promise<never>(() => undefined) };
  const running = [threads.verify(read, world), threads.verify(read, world)];
  const settled = Promise.allSettled(running);
  await threads.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('a batch comes in order, whatever is done first, and reports the same as one by one', async () => {
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const files = await Promise.all(words.map(signed));
  const take = async (threadsFrom: number) => {
    const { engine, passport } = fresh(threadsFrom);
    const events = await all(engine.importFiles(passport, files, stayOffline));
    return events.flatMap((event) =>
      event.kind === 'added' ? [[event.file, event.badge.verdict, event.done]] : [],
    );
  };
  const onThreads = await take(1);
  expect(onThreads).toEqual(await take(1000));
  expect(onThreads.map(([name]) => name)).toEqual(words.map((word) => `${word}.json`));
});

test('badges of one batch are verified side by side, and each still sees all those before it', async () => {
  const { engine, passport, folder } = fresh(1);
  const files = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(signed));
  await all(engine.importFiles(passport, files, stayOffline));
  const counts = writtenReports(folder, passport).map(({ checks }) => {
    const known = checks.find(({ id }) => id === 'issuer-known');
    return known?.code === 'key-nobody-vouches-for' ? 0 : known?.detail['count'];
  });
  expect(counts).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('while a batch is verified the engine’s own thread does none of that work, so a view is answered between', async () => {
  const { engine, passport } = fresh(1);
  const files = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(signed));
  const answered: number[] = [];
  const asking = new AbortController();
  // A page that asks again as soon as it was answered: each turn of the loop is one answer.
  const page = (async () => {
    while (!asking.signal.aborted) {
      answered.push(engine.news(passport, null).badges.length);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  })();
  const between: number[] = [];
  const events: ImportEvent[] = [];
  for await (const event of engine.importFiles(passport, files, stayOffline)) {
    between.push(answered.length);
    events.push(event);
  }
  asking.abort();
  await page;
  expect(events.filter(({ kind }) => kind === 'added')).toHaveLength(files.length);
  // The first badges wait for threads to start: verified here, in this thread, they would leave no turn in between.
  expect(between[0]).toBeGreaterThan(10);
  expect(answered.some((count) => count > 0 && count < files.length)).toBe(true);
  expect(answered.toSorted((a, b) => a - b)).toEqual(answered);
});

test('leaving an import in the middle leaves whole badges, each with its report', async () => {
  const { engine, passport } = fresh(1);
  const files = await Promise.all([...'abcdefghijklmnopqrst'].map(signed));
  for await (const event of engine.importFiles(passport, files, stayOffline))
    if (event.kind === 'added') break;
  const { badges } = engine.read(passport);
  expect(badges.length).toBeGreaterThan(0);
  expect(badges.length).toBeLessThan(files.length);
  expect(badges.every(({ report }) => report !== null)).toBe(true);
});
