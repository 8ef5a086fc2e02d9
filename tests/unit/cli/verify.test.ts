/** `passport verify`: the promised JSON, the exit codes, and the network only when asked. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verificationsSchema } from '../../../shared/contract/verification-json.ts';
import { checkIds } from '../../../shared/verify/report.ts';
import { fixtures, passport, samples } from './run-passport.ts';

const good = join(samples, 'social-skills-good.png');
const changed = join(samples, 'leadership-changed.png');
const hosted = join(samples, 'teamwork-good-hosted.png');
const screenshot = join(samples, 'screenshot-of-a-badge.png');

describe('--json', () => {
  test('keeps its promise for a badge that is all good', async () => {
    const { out } = await passport(['verify', good, '--json', '--recipient', 'mira.novak@example.org']);
    const [report, ...more] = verificationsSchema.parse(JSON.parse(out));
    expect(more).toEqual([]);
    if (report?.ok !== true) throw new Error('refused');
    expect(Object.keys(report)).toEqual([
      'file',
      'ok',
      'carrier',
      'carrierPlace',
      'standard',
      'badge',
      'verdict',
      'checkedAt',
      'answers',
      'checks',
      'documents',
      'remarks',
      'placement',
    ]);
    expect(report).toMatchObject({
      file: good,
      carrier: 'png',
      carrierPlace: 'iTXt openbadgecredential',
      standard: 'OB3',
      verdict: 'valid',
      checkedAt: '2026-11-21T10:00:00.000Z',
      badge: { name: 'Social Skills (Good)', expiresOn: null },
      placement: { group: 'social', level: 'good' },
    });
    expect(report.placement?.reason).toContain('Social Skills (Good)');
    expect(report.checks.map(({ id }) => id)).toEqual([...checkIds]);
    expect(report.checks.find(({ id }) => id === 'recipient')?.outcome).toBe('passed');
    for (const { message } of report.checks) expect(message).toMatch(/^[A-Z].+[.!]$/);
  });

  test('has the five answers for people, and for experts how each is known', async () => {
    const { out } = await passport(['verify', good, '--json']);
    const [report] = verificationsSchema.parse(JSON.parse(out));
    if (report?.ok !== true) throw new Error('refused');
    expect(report.answers.map(({ question, answer }) => [question, answer])).toEqual([
      ['intact', 'yes'],
      ['issued-by', 'yes'],
      ['still-good', 'yes'],
      ['yours', 'not-asked'],
      ['known', 'unknown'],
    ]);
    expect(report.answers[0]).toMatchObject({
      asked: 'Is it unchanged?',
      sentence: 'Yes. Nothing was changed.',
    });
    const integrity = report.checks.find(({ id }) => id === 'integrity');
    expect(integrity?.section).toContain('DI §4.4');
    expect(integrity?.evidence.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['cryptosuite', 'key', 'canonical-hash', 'specification']),
    );
    expect(report.documents).toEqual([]);
  });

  test('a file that is no badge says why and what to do', async () => {
    const { out, code } = await passport(['verify', screenshot, '--json']);
    expect(code).toBe(2);
    const [refusal] = verificationsSchema.parse(JSON.parse(out));
    expect(refusal).toMatchObject({ ok: false, error: { code: 'png-no-badge' } });
    if (refusal?.ok !== false) throw new Error('read');
    expect(refusal.error.message).toContain('Download the badge again');
  });

  test('a path that is not there is refused, and the others are still checked', async () => {
    const { out, code } = await passport(['verify', '/not/there.png', good, '--json']);
    expect(code).toBe(2);
    expect(verificationsSchema.parse(JSON.parse(out)).map(({ ok }) => ok)).toEqual([false, true]);
  });

  test('codes do not depend on the language, messages do', async () => {
    const both = await Promise.all([
      passport(['verify', good, '--json']),
      passport(['verify', good, '--json'], 'nl'),
    ]);
    const [english, dutch] = both.map(({ out }) => verificationsSchema.parse(JSON.parse(out))[0]);
    if (english?.ok !== true || dutch?.ok !== true) throw new Error('refused');
    expect(dutch.checks.map(({ code }) => code)).toEqual(english.checks.map(({ code }) => code));
    expect(dutch.checks[0]?.message).not.toBe(english.checks[0]?.message);
  });
});

describe('the exit code', () => {
  test.each([
    ['all valid', [good], 0],
    ['something has a problem', [good, changed], 1],
    ['a file could not be read', [good, screenshot], 2],
    ['only unconfirmed', [good, hosted], 3],
    ['a problem outweighs an unreadable file', [changed, screenshot, hosted], 1],
    ['a folder', [samples], 1],
  ])('%s', async (_what, files, code) => {
    expect((await passport(['verify', ...files])).code).toBe(code);
  });

  test.each([[[]], [['verify']], [['verify', good, '--colour']], [['improve', good]]])(
    'usage that is not understood is 2: %j',
    async (args) => {
      const { code, err } = await passport(args);
      expect(code).toBe(2);
      expect(err).not.toMatch(/^error/);
    },
  );

  test('help is 0', async () => {
    expect((await passport(['verify', '--help'])).code).toBe(0);
  });
});

describe('a line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'passport-line-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('never says "all good" alone where only a key names the issuer', async () => {
    const { out } = await passport(['verify', good]);
    expect(out).toMatch(/Checked: all good\. Only a key names the issuer\..*\n$/);
    expect(out).not.toMatch(/ \n/);
  });

  test('is one line, whatever a badge or a file calls itself', async () => {
    const name = 'Safe\n✓  other.png: Fine. \u001b[2J\u009b1m\u202e';
    const file = join(folder, 'a\u001b[31m.json');
    writeFileSync(file, JSON.stringify({ ...documents('https://a.example')['/assertion'], badge: { name } }));
    const { out } = await passport(['verify', file]);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toContain('Safe ✓ other.png: Fine.');
    expect([...out.trimEnd()].filter((sign) => /[\p{Cc}\p{Cf}]/u.test(sign))).toEqual([]);
  });

  test('that nobody reads to its end is no error', () => {
    const entry = join(import.meta.dirname, '../../../electron/cli/passport.ts');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" verify "$2" | true', process.execPath, entry, good],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  test('about nothing is not "all valid"', async () => {
    const { code, out, err } = await passport(['verify', join(folder, 'none'), '--json']);
    expect([code, verificationsSchema.parse(JSON.parse(out)).map(({ ok }) => ok), err]).toEqual([
      2,
      [false],
      '',
    ]);
    const empty = mkdtempSync(join(folder, 'empty-'));
    const nothing = await passport(['verify', empty, '--json']);
    expect([nothing.code, JSON.parse(nothing.out)]).toEqual([2, []]);
    expect(nothing.err).toContain('There is no file');
  });
});

describe('every fixture of our own', () => {
  const manifest = z
    .array(
      z.object({
        file: z.string(),
        expected: z.object({ offline: z.string().optional(), refused: z.string().optional() }),
      }),
    )
    .parse(JSON.parse(readFileSync(join(fixtures, 'manifest.json'), 'utf8')));

  test.each(manifest.filter(({ expected }) => expected.offline !== undefined))(
    '$file offline',
    async ({ file, expected }) => {
      const { out } = await passport(['verify', join(fixtures, file), '--json']);
      const reports = verificationsSchema.parse(JSON.parse(out));
      expect(reports[0]).toMatchObject({ ok: true, verdict: expected.offline });
    },
  );
});

describe('--online on a server of our own', () => {
  let server: Server;
  let base: string;
  let folder: string;
  const asked: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passport-cli-'));
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const found = documents(base)[request.url ?? ''];
      if (request.url === '/gone') response.writeHead(410).end();
      else if (found === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/ld+json' }).end(JSON.stringify(found));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const verifyHosted = async (path: string, options: readonly string[]) => {
    const file = join(folder, 'hosted.json');
    writeFileSync(file, JSON.stringify({ ...documents(base)['/assertion'], id: `${base}${path}` }));
    asked.length = 0;
    const { out, err, code } = await passport(['verify', file, '--json', ...options]);
    const [report] = verificationsSchema.parse(JSON.parse(out));
    if (report?.ok !== true) throw new Error('refused');
    return { report, err, code, asked: [...asked] };
  };
  const host = (): string => base.replace('http://', '');

  test('without --online nobody is asked', async () => {
    const { report, code, asked: seen } = await verifyHosted('/assertion', ['--allow-host', host()]);
    expect(seen).toEqual([]);
    expect([report.verdict, code]).toEqual(['unconfirmed', 3]);
    expect(report.checks.find(({ id }) => id === 'integrity')?.code).toBe('offline');
  });

  test('a private host that was not allowed is not asked', async () => {
    const { report, asked: seen } = await verifyHosted('/assertion', ['--online']);
    expect(seen).toEqual([]);
    expect(report.verdict).toBe('unconfirmed');
  });

  test('an allowed host confirms the badge, and is named before it is asked', async () => {
    const {
      report,
      err,
      code,
      asked: seen,
    } = await verifyHosted('/assertion', ['--online', '--allow-host', host()]);
    expect([report.verdict, code]).toEqual(['valid', 0]);
    expect(report.badge.name).toBe('Team Building (Good)');
    expect(err).toContain(host());
    expect(seen).toEqual(['/assertion', '/badge', '/issuer']);
    expect(report.documents.map(({ url, status }) => [url, status])).toEqual(
      seen.map((path) => [`${base}${path}`, 200]),
    );
    for (const { sha256, size, fetchedAt } of report.documents) {
      expect(sha256).toMatch(/^[\da-f]{64}$/);
      expect(size).toBeGreaterThan(50);
      expect(fetchedAt).toBe('2026-11-21T10:00:00.000Z');
    }
  });

  test.each([
    ['/gone', 'invalid', 1],
    ['/revoked', 'invalid', 1],
    ['/nowhere', 'unconfirmed', 3],
  ])('%s is %s', async (path, verdict, exit) => {
    const { report, code } = await verifyHosted(path, ['--online', '--allow-host', host()]);
    expect([report.verdict, code]).toEqual([verdict, exit]);
  });
});

function documents(base: string): Record<string, object> {
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${base}/assertion`,
    recipient: { type: 'email', hashed: false, identity: 'mira.novak@example.org' },
    issuedOn: '2026-01-02T00:00:00Z',
    badge: `${base}/badge`,
    verification: { type: 'hosted' },
  };
  return {
    '/assertion': assertion,
    '/revoked': {
      '@context': assertion['@context'],
      type: 'Assertion',
      id: `${base}/revoked`,
      revoked: true,
    },
    '/badge': {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: `${base}/badge`,
      name: 'Team Building (Good)',
      description: 'Invented for a test.',
      image: `${base}/badge.png`,
      criteria: { narrative: 'Take part.' },
      issuer: `${base}/issuer`,
    },
    '/issuer': {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: `${base}/issuer`,
      name: 'Invented Office',
      url: base,
      email: 'office@example.org',
    },
  };
}
