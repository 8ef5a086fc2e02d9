/** `verify` with a trust book, a registry, kept evidence and the doctor; `check-again` on a passport. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkAgainSchema } from '../../../shared/contract/check-again-json.ts';
import { verificationsSchema } from '../../../shared/contract/verification-json.ts';
import { fixtures, passport, samples } from './run-passport.ts';

const good = join(samples, 'social-skills-good.png');
let folder: string;
let file: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passport-again-'));
  file = join(folder, 'one.passport');
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

async function verified(...args: readonly string[]) {
  const { out, code } = await passport(['verify', '--json', ...args]);
  const [report] = verificationsSchema.parse(JSON.parse(out));
  if (report === undefined) throw new Error('no report');
  return { report, code };
}

const knownCode = async (...args: readonly string[]): Promise<string | undefined> => {
  const { report } = await verified(good, ...args);
  if (!report.ok) throw new Error('refused');
  return report.checks.find(({ id }) => id === 'issuer-known')?.code;
};

/** Serves one hosted badge until `gone`. */
async function hosted() {
  let isGone = false;
  let base = '';
  server = createServer((request, response) => {
    if (isGone && request.url === '/assertion') {
      response.writeHead(410).end();
      return;
    }
    const common = { '@context': 'https://w3id.org/openbadges/v2', id: `${base}${request.url ?? ''}` };
    const documents: Readonly<Record<string, object>> = {
      '/assertion': {
        ...common,
        type: 'Assertion',
        recipient: { type: 'email', hashed: false, identity: 'mira@example.org' },
        issuedOn: '2026-01-02T00:00:00Z',
        badge: `${base}/badge`,
        verification: { type: 'hosted' },
      },
      '/badge': {
        ...common,
        type: 'BadgeClass',
        name: 'Team Building (Good)',
        description: 'Invented.',
        image: `${base}/a.png`,
        criteria: { narrative: 'Take part.' },
        issuer: `${base}/issuer`,
      },
      '/issuer': {
        ...common,
        type: 'Issuer',
        name: 'Invented Office',
        url: base,
        email: 'office@example.org',
      },
    };
    const found = documents[request.url ?? ''];
    if (found === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/ld+json', etag: '"1"' })
        .end(JSON.stringify(found));
  });
  const listening = server;
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve);
  });
  const address = listening.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    badge: write('badge.txt', `${base}/assertion`),
    online: ['--online', '--allow-host', base.replace('http://', '')],
    withdraw: () => {
      isGone = true;
    },
  };
}

test('a known name under a key that is new is said loudly, in text and in JSON', async () => {
  const book = write('book.json', {
    issuers: [{ name: 'softskills sample academy (INVENTED)', domain: 'academy.example' }],
  });
  const { report } = await verified(good, '--trust-book', book);
  if (!report.ok) throw new Error('refused');
  expect(report.verdict).toBe('valid');
  const remark = report.remarks.find(({ code }) => code === 'new-key-under-old-name');
  const { out } = await passport(['verify', good, '--trust-book', book]);
  expect(out.split('\n')[1]).toBe(`  !  ${remark?.message}`);
});

describe('who is known', () => {
  const issuerId = async (): Promise<string> => {
    const { report } = await verified(good);
    if (!report.ok || report.badge.issuer.id === null) throw new Error('no issuer');
    return report.badge.issuer.id;
  };

  test('a trust book says so, and a registry after it', async () => {
    const id = await issuerId();
    const book = write('book.json', {
      issuers: [{ name: 'Invented Academy', id, note: 'I took this course' }],
    });
    const registry = write('registry.json', {
      name: 'Register',
      asOf: '2026-11-01',
      issuers: [{ name: 'Academy', id }],
    });
    expect(await knownCode()).toBe('key-nobody-vouches-for');
    expect(await knownCode('--registry', registry)).toBe('known-to-registry');
    expect(await knownCode('--registry', registry, '--trust-book', book)).toBe('known-to-owner');
  });

  test.each(['--trust-book', '--registry'])(
    'a file for %s that is none is refused, and nothing is checked',
    async (option) => {
      const { code, out, err } = await passport([
        'verify',
        good,
        option,
        write('x.json', '{"issuers":[{"name":"MIT"}]}'),
      ]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/x\.json: .*JSON/);
      const missing = await passport(['verify', good, option, '/not/there.json']);
      expect([missing.code, missing.out]).toEqual([2, '']);
      expect(missing.err).toMatch(/^\/not\/there\.json: /);
    },
  );
});

test('--keep-evidence keeps every document under its hash, with address and time, and adds to what is there', async () => {
  const { badge, online } = await hosted();
  const kept = join(folder, 'evidence');
  await passport(['verify', badge, ...online, '--keep-evidence', kept]);
  const index = z
    .array(
      z.object({
        url: z.string(),
        sha256: z.string(),
        status: z.number(),
        fetchedAt: z.string(),
        headers: z.record(z.string(), z.string()),
      }),
    )
    .parse(JSON.parse(readFileSync(join(kept, 'index.json'), 'utf8')));
  expect(index.map(({ url }) => new URL(url).pathname)).toEqual(['/assertion', '/badge', '/issuer']);
  for (const { sha256, status, fetchedAt, headers } of index) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(kept, sha256)))
        .digest('hex'),
    ).toBe(sha256);
    expect([status, fetchedAt, headers['etag']]).toEqual([200, '2026-11-21T10:00:00.000Z', '"1"']);
  }
  await passport(['verify', good, '--keep-evidence', kept]);
  expect(JSON.parse(readFileSync(join(kept, 'index.json'), 'utf8'))).toMatchObject(index);
  expect(readdirSync(kept)).toHaveLength(4);
});

describe('--doctor', () => {
  test('says what a file is that holds no badge, and what to write to the issuer', async () => {
    const screenshot = join(samples, 'screenshot-of-a-badge.png');
    const { report, code } = await verified(screenshot, '--doctor');
    expect(code).toBe(2);
    expect(report.doctor?.message.length).toBeGreaterThan(10);
    const { out } = await passport(['verify', screenshot, '--doctor']);
    expect(out).toContain(report.doctor?.next);
    if (report.doctor?.letter != null) expect(out).toContain(report.doctor.letter.split('\n')[0]);
    expect((await verified(screenshot)).report.doctor).toBeUndefined();
  });

  test('leaves a good badge in peace', async () => {
    expect((await passport(['verify', good, '--doctor'])).out).toBe((await passport(['verify', good])).out);
    expect((await verified(good, '--doctor')).report.doctor?.finding).toBe('badge');
  });
});

test('--lines answers the five questions, in the words of --json', async () => {
  const { out } = await passport(['verify', good, '--lines']);
  const { report } = await verified(good);
  if (!report.ok) throw new Error('refused');
  const [, ...lines] = out.trimEnd().split('\n');
  expect(lines.map((line) => line.trim())).toEqual(
    report.answers.map(({ asked, sentence, reasons }) => [asked, sentence, ...reasons].join(' ')),
  );
  expect(lines[0]).toMatch(/\? Yes\./);
});

test('a file with several credentials gives several reports with the same file', async () => {
  const record = join(fixtures, 'several', 'list.json');
  const { out } = await passport(['verify', record, '--json']);
  const reports = verificationsSchema.parse(JSON.parse(out));
  expect(reports.length).toBeGreaterThan(1);
  expect(new Set(reports.map((one) => one.file))).toEqual(new Set([record]));
});

describe('check-again', () => {
  const again = async (...args: readonly string[]) => {
    const { out, code } = await passport(['check-again', '--passport', file, '--json', ...args]);
    return { json: checkAgainSchema.parse(JSON.parse(out)), code };
  };

  test('says what changed, rests on kept documents offline, and ends as verify does', async () => {
    const { badge, online, withdraw } = await hosted();
    await passport(['import', badge, good, '--passport', file, ...online]);
    const same = await again(...online);
    expect(same).toMatchObject({ code: 0, json: { checked: 2, contacted: [online[2]] } });
    expect(same.json.badges.map(({ after }) => after)).toEqual(['valid', 'valid']);

    const offline = await again();
    expect(offline).toMatchObject({ code: 3, json: { changed: 1, contacted: [], hosts: [online[2]] } });
    expect(offline.json.badges[0]?.checks.find(({ id }) => id === 'integrity')?.after).toMatchObject({
      outcome: 'passed',
      code: 'confirmed-earlier-not-asked',
    });

    withdraw();
    const gone = await passport(['check-again', '--passport', file, ...online]);
    expect(gone.code).toBe(1);
    expect(gone.out).toContain('Team Building (Good)');
    expect(gone.out).toContain('2 badges checked, 1 changed.');
    expect(gone.err).toContain(online[2]);
  });

  test('checks only the badges that are named', async () => {
    await passport(['import', good, join(samples, 'first-aid-at-work.png'), '--passport', file]);
    expect((await again('First aid at work')).json.badges.map(({ name }) => name)).toEqual([
      'First aid at work',
    ]);
    expect((await passport(['check-again', 'nobody', '--passport', file])).code).toBe(2);
  });

  test('makes no passport where there is none', async () => {
    const { code, err } = await passport(['check-again', '--passport', file]);
    expect(code).toBe(2);
    expect(err.length).toBeGreaterThan(20);
    expect(existsSync(file)).toBe(false);
  });
});
