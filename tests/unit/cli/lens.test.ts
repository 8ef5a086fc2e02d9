/** `list --framework` and `export --ics`: the twins of the window's screens. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { hostedBadge } from '../../fixtures/hosted-badge.ts';
import { only, readCalendar, textOf } from '../passport/icalendar.ts';
import { passport, samples } from './run-passport.ts';

const listSchema = z.object({
  framework: z.object({
    id: z.string(),
    name: z.string(),
    version: z.string().nullable(),
    source: z.string(),
  }),
  mapping: z.literal('proposed'),
  entries: z.array(
    z.object({
      code: z.string().nullable(),
      names: z.record(z.string(), z.string()),
      badges: z.array(
        z.object({
          id: z.string(),
          by: z.enum(['issuer', 'proposed']),
          said: z.string().nullable(),
          loose: z.boolean(),
        }),
      ),
    }),
  ),
  beyond: z.array(z.object({ id: z.string(), said: z.string() })),
  unseen: z.array(z.string()),
});

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passport-cli-'));
  file = join(folder, 'one.passport');
  await passport(['import', join(samples, 'personal-skills-excellent.png'), '--passport', file]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => passport([...args, '--passport', file]);
const take = async (name: string, part: object): Promise<void> => {
  const path = join(folder, 'more.json');
  writeFileSync(path, JSON.stringify(hostedBadge(name, part)));
  await run('import', path);
};

test('a framework as a table, always marked as proposed', async () => {
  const { code, out } = await run('list', '--framework', 'lifecomp');
  expect(code).toBe(0);
  expect(out).toMatch(/P3 Wellbeing\s+Personal Skills \(Excellent\)\s+proposed/u);
  expect(out).toContain('This mapping is proposed by this app.');
});

test('and as JSON', async () => {
  const { out } = await run('list', '--framework', 'greencomp', '--json');
  const listed = listSchema.parse(JSON.parse(out));
  expect(listed.framework.id).toBe('greencomp');
  expect(listed.entries.filter(({ badges }) => badges.length > 0).map(({ code }) => code)).toEqual(['4.3']);
});

test('one that is not there is answered with those that are', async () => {
  const { code, err } = await run('list', '--framework', 'spells');
  expect(code).toBe(2);
  expect(err).toContain('lifecomp, entrecomp, greencomp, digcomp, kompas21, esco');
});

test('the ends of badges as a calendar', async () => {
  const path = join(folder, 'dates.ics');
  expect((await run('export', '--ics', path)).code).toBe(2);
  await take('Careful driver', { expires: '2027-02-14T00:00:00Z' });
  expect((await run('export', '--ics', path, '--lang', 'nl')).code).toBe(0);
  const [event, ...others] = readCalendar(readFileSync(path)).components;
  expect(others).toEqual([]);
  expect(event && textOf(only(event, 'SUMMARY'))).toBe('Badge verloopt: Careful driver');
});
