/** Our own fixtures, good and bad: each verdict and each named answer, with its issuers' documents and without. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkIds, outcomes, verdicts } from '../../../shared/verify/report.ts';
import { verify, type Verification } from '../../../shared/verify/verify.ts';
import { unfilled } from './sentences.ts';
import { memoryWorld, type MemoryWorld, type Page } from './memory-world.ts';
import { readBadge } from '../badge/fixtures.ts';

const folder = new URL('../../fixtures/files/', import.meta.url);

const manifest = z
  .array(
    z.object({
      file: z.string(),
      what: z.string(),
      expected: z.union([
        z.object({ refused: z.string() }),
        z.object({
          verdict: z.enum(verdicts),
          offline: z.enum(verdicts),
          checks: z.partialRecord(z.enum(checkIds), z.enum(outcomes)).default({}),
          recipients: z.array(z.string()).default([]),
        }),
      ]),
    }),
  )
  .parse(json('manifest.json'));

const pages = z
  .record(
    z.string(),
    z.object({ status: z.number(), mediaType: z.string(), body: z.union([z.string(), z.json()]) }),
  )
  .parse(json('world.json'));

function json(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

function served(url: string): Page | 'not-found' {
  const page = pages[url];
  if (page === undefined) return 'not-found';
  const { body } = page;
  return { ...page, body: typeof body === 'object' && body !== null ? body : String(body) };
}

async function verified(file: string, world: MemoryWorld): Promise<Verification> {
  const read = readBadge({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) });
  return verify(read, world);
}

/** An archive is unpacked before anything in it is read. */
const readable = manifest.flatMap((entry) =>
  'verdict' in entry.expected && !entry.file.endsWith('.zip') ? [{ ...entry, expected: entry.expected }] : [],
);

describe('with everything within reach', () => {
  it.each(readable)('$file ($what): $expected.verdict', async ({ file, expected }) => {
    const { report } = await verified(file, memoryWorld({ page: served, recipients: expected.recipients }));
    const answers = Object.fromEntries(
      report.checks
        .filter(({ id }) => expected.checks[id] !== undefined)
        .map(({ id, outcome }) => [id, outcome]),
    );
    expect({ verdict: report.verdict, answers }, JSON.stringify(report.checks, null, 1)).toEqual({
      verdict: expected.verdict,
      answers: expected.checks,
    });
    expect(report.checks.map(({ id }) => id)).toEqual(checkIds);
    for (const check of report.checks) expect(unfilled(check), `${check.id}.${check.code}`).toEqual([]);
  });
});

describe('with no network', () => {
  it.each(readable)('$file ($what): $expected.offline', async ({ file, expected }) => {
    const { report } = await verified(file, memoryWorld());
    expect(report.verdict, JSON.stringify(report.checks, null, 1)).toBe(expected.offline);
  });
});
