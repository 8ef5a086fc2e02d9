/** `passport verify PASSPORT.pdf`: one element a document, its exit codes, and the same answer as before for other PDFs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyOutputSchema } from '../../../shared/contract/verification-json.ts';
import { editData, forged, reword } from '../document-check/forger.ts';
import { goodBadge, madeDocument } from '../document-check/made-document.ts';
import { smallPdf } from '../pdf-reader/small-pdf.ts';
import { passport, samples } from './run-passport.ts';

let folder: string;
let made: Uint8Array;
const good = 'Good. The issuer says so.';
const excellent = 'Excellent. The issuer says so.';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passport-verify-'));
  made = await madeDocument({}, ['social-skills-good.png', 'organisational-skills-excellent.png']);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function verified(...paths: readonly string[]) {
  const { code, out, err } = await passport(['verify', ...paths, '--json']);
  expect(err).toBe('');
  return { code, found: verifyOutputSchema.parse(JSON.parse(out)) };
}

describe('a passport document', () => {
  test('that agrees, with good badges, ends with 0', async () => {
    const path = await file('made.pdf', made);
    const { code, found } = await verified(path);
    expect(code).toBe(0);
    expect(found).toMatchObject([
      {
        file: path,
        ok: true,
        document: {
          agrees: true,
          differences: [],
          notCompared: [],
          seal: { state: 'none' },
          made: { date: '2026-11-21', name: 'Mira (invented)', language: 'en' },
        },
        badges: [
          { file: '001-social-skills-good.png', ok: true, verdict: 'valid', badge: { name: goodBadge } },
          { ok: true, verdict: 'valid' },
        ],
      },
    ]);
  });

  test('whose page was edited to say "Excellent" ends with 1, and says where', async () => {
    const path = await file('edited.pdf', await forged(made, reword(good, excellent)));
    const { code, found } = await verified(path);
    expect(code).toBe(1);
    expect(found).toMatchObject([
      {
        document: {
          agrees: false,
          differences: [
            {
              kind: 'text-changed',
              message: 'Words on this page were changed.',
              where: `Page 3, badge “${goodBadge}”, level`,
              page: 3,
              part: 'level',
              says: excellent,
              attached: good,
            },
          ],
        },
      },
    ]);
  });

  test('in plain words', async () => {
    const path = await file('edited.pdf', await forged(made, reword(good, excellent)));
    const { code, out } = await passport(['verify', path]);
    expect(code).toBe(1);
    expect(out).toContain(`▲  ${path}: Something was changed.`);
    expect(out).toContain(`The page says: ${excellent}`);
    expect(out).toContain(`The app wrote: ${good}`);
    expect(out).toMatch(/✓ {2}001-social-skills-good\.png: Social Skills \(Good\)\. Checked: all good\./);
    const dutch = await passport(['verify', path], 'nl');
    expect(dutch.out).toContain('Er is iets veranderd.');
  });

  test('of a newer release ends with 3: its pages cannot be compared', async () => {
    const newer = editData((json) => json.replace('"version": 2', '"version": 3'));
    const { code, found } = await verified(await file('newer.pdf', await forged(made, newer)));
    expect(code).toBe(3);
    expect(found).toMatchObject([{ document: { agrees: null, notCompared: [{ kind: 'data-newer' }] } }]);
  });

  test('with a badge that has a problem ends with 1, even where the pages agree', async () => {
    const expired = await madeDocument({}, ['communication-skills-expired.png']);
    const { code, found } = await verified(await file('expired.pdf', expired));
    expect(code).toBe(1);
    expect(found).toMatchObject([{ document: { agrees: true }, badges: [{ verdict: 'invalid' }] }]);
  });

  test('between badge files keeps its place', async () => {
    const badge = join(samples, 'social-skills-good.png');
    const path = await file('made.pdf', made);
    const { found } = await verified(badge, path, badge);
    expect(found.map((one) => one.file)).toEqual([badge, path, badge]);
  });
});

describe('another PDF', () => {
  test('gets the answer that every file without a badge gets', async () => {
    const path = await file('other.pdf', smallPdf());
    const { code, found } = await verified(path);
    expect(code).toBe(2);
    expect(found).toMatchObject([{ file: path, ok: false, error: { code: 'pdf' } }]);
    const { out } = await passport(['verify', path, '--doctor', '--json']);
    expect(verifyOutputSchema.parse(JSON.parse(out))).toMatchObject([{ doctor: { finding: 'pdf' } }]);
  });

  test('that is locked says so', async () => {
    const path = await file('locked.pdf', smallPdf({}, 'Hello', '/Encrypt 6 0 R'));
    const { code, found } = await verified(path);
    expect(code).toBe(2);
    expect(found).toMatchObject([{ ok: false, error: { code: 'passport-pdf-locked' } }]);
  });

  test('a passport that is damaged says so; any other damaged PDF is a PDF', async () => {
    const cut = made.slice(0, Math.floor(made.length * 0.97));
    const { code, found } = await verified(
      await file('cut.pdf', cut),
      await file('broken.pdf', Buffer.from('%PDF-1.7\nnothing')),
    );
    expect(code).toBe(2);
    expect(found.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual(['passport-pdf-damaged', 'pdf']);
  });
});
