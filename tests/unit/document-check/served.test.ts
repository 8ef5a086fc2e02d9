/** The verbs about received documents, as the page calls them: offline unless places are named, and nothing is kept. */
import { createRouterClient } from '@orpc/server';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRouter } from '../../../electron/engine/serve.ts';
import type { NetworkChoice } from '../../../electron/engine/network-choice.ts';
import { freshEngine, type Fresh } from '../engine/fresh-engine.ts';
import { smallPdf } from '../pdf-reader/small-pdf.ts';
import { memoryWorld } from '../verify/memory-world.ts';
import { madeDocument } from './made-document.ts';

const host = 'academy.example';
let made: Uint8Array;
let fresh: Fresh;
const opened: NetworkChoice[] = [];

beforeAll(async () => {
  made = await madeDocument({}, ['teamwork-good-hosted.png', 'social-skills-good.png']);
  fresh = freshEngine({
    openWorld: (network, recipients) => {
      opened.push(network);
      return memoryWorld({ recipients });
    },
  });
  // Said once about one's own badges.
  fresh.engine.setConsent(host, 'always');
}, 60_000);
afterAll(() => fresh.close());

const client = () => createRouterClient(createRouter(fresh.engine, () => undefined));
const file = (name: string, bytes: Uint8Array) => ({ name, bytes: new Blob([bytes.slice()]) });

test('a passport is recognised, another PDF is none', async () => {
  expect(await client().documents.recognise({ file: file('a.pdf', made) })).toBe(true);
  expect(await client().documents.recognise({ file: file('b.pdf', smallPdf()) })).toBe(false);
  expect(await client().documents.check({ file: file('b.pdf', smallPdf()) })).toBeNull();
});

test('is checked offline, whatever may always be asked, and says who could be asked', async () => {
  opened.length = 0;
  const view = await client().documents.check({ file: file('a.pdf', made) });
  expect(opened.map(({ online }) => online)).toEqual([false]);
  expect(view).toMatchObject({
    file: 'a.pdf',
    check: { agrees: true },
    badges: [
      { name: 'Social Skills (Good)', level: 'good', ownLevel: null, report: { verdict: 'valid' } },
      { name: 'Teamwork management (Good)', report: { verdict: 'unconfirmed' } },
    ],
    unread: [],
    contacted: [],
  });
  expect(view?.hosts.map((one) => one.host)).toEqual([host]);
  expect(view?.hosts[0]?.badges).toEqual([view?.badges[1]?.id]);
});

test('asks the places that are named', async () => {
  opened.length = 0;
  await client().documents.check({ file: file('a.pdf', made), hosts: [host] });
  expect(opened.map(({ online, hosts }) => [online, hosts])).toEqual([[true, new Set([host])]]);
});

test('a locked one is a problem with its sentence', async () => {
  const locked = file('c.pdf', smallPdf({}, 'Hello', '/Encrypt 6 0 R'));
  await expect(client().documents.check({ file: locked })).rejects.toMatchObject({
    code: 'PROBLEM',
    data: { code: 'passport-pdf-locked' },
  });
});

test('nothing is kept of it', () => {
  const passports = readdirSync(fresh.folder).filter((name) => name.endsWith('.passport'));
  expect(passports).toEqual([`${fresh.passport}.passport`]);
  expect(fresh.engine.read(fresh.passport).badges).toEqual([]);
});
