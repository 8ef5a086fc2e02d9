/** The commands that keep a passport: import, list, place, profile, export, on one file. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { candidateXml, pdfWith } from '../../fixtures/foreign-profiles.ts';
import { passport, samples } from './run-passport.ts';

const listSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string().nullable(),
    issuer: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
    placement: z
      .object({
        group: z.string().nullable(),
        level: z.string().nullable(),
        special: z.string().nullable(),
        by: z.enum(['owner', 'proposal']).nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
    verdict: z.enum(['valid', 'unconfirmed', 'invalid']),
    checkedAt: z.string(),
  }),
);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passport-cli-'));
  file = join(folder, 'one.passport');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = async () =>
  listSchema.parse(JSON.parse((await passport(['list', '--json', '--passport', file])).out));
const social = join(samples, 'social-skills-good.png');

test('import makes the passport, and importing twice changes nothing', async () => {
  const first = await passport([
    'import',
    social,
    join(samples, 'first-aid-at-work.png'),
    '--passport',
    file,
  ]);
  expect(first.code).toBe(0);
  expect(first.out).toContain('2 added, 0 you already had, 0 could not be added.');
  const before = await list();
  const bytes = readFileSync(file);
  const second = await passport(['import', social, '--passport', file]);
  expect(second.out).toContain('0 added, 1 you already had');
  expect(readFileSync(file)).toEqual(bytes);
  expect(await list()).toEqual(before);
  expect(before.map(({ name, placement }) => [name, placement?.group ?? null])).toEqual([
    ['Social Skills (Good)', 'social'],
    ['First aid at work', null],
  ]);
});

test('one bad file never stops the others', async () => {
  const files = ['screenshot-of-a-badge.png', 'badge-sent-by-phone.jpg', 'social-skills-good.png'];
  const { out, code } = await passport([
    'import',
    ...files.map((one) => join(samples, one)),
    '--passport',
    file,
  ]);
  expect(code).toBe(2);
  expect(out).toContain('1 added, 0 you already had, 2 could not be added.');
});

test('place moves a badge by id or name, and the owner’s level is the owner’s', async () => {
  await passport(['import', social, '--passport', file]);
  const [badge] = await list();
  expect((await passport(['place', badge?.id ?? '', 'creative', '--passport', file])).code).toBe(0);
  expect((await list())[0]?.placement).toMatchObject({
    group: 'creative',
    level: 'good',
    by: 'owner',
    reason: null,
  });
  await passport(['place', 'Social Skills (Good)', 'social', '--level', 'excellent', '--passport', file]);
  expect((await list())[0]?.placement).toMatchObject({ group: 'social', level: 'excellent' });
  expect((await passport(['place', 'nobody', 'social', '--passport', file])).code).toBe(2);
  expect((await passport(['place', badge?.id ?? '', 'nowhere', '--passport', file])).code).toBe(2);
});

test('profile sets and shows; an unknown field is refused and changes nothing', async () => {
  const set = await passport([
    'profile',
    '--set',
    'name=Mira Novak',
    '--set',
    'email=mira@example.org',
    '--passport',
    file,
  ]);
  expect(set.out).toContain('name: Mira Novak');
  expect((await passport(['profile', '--set', 'shoe=41', '--passport', file])).code).toBe(2);
  const shown: unknown = JSON.parse((await passport(['profile', '--json', '--passport', file])).out);
  expect(shown).toMatchObject({ name: 'Mira Novak', email: 'mira@example.org', photo: null });
});

test('profile --from takes over what takes nobody’s place, says so, and is one edit', async () => {
  const cv = join(folder, 'cv.pdf');
  writeFileSync(cv, await pdfWith([{ name: 'attachment.xml', text: candidateXml }]));
  await passport(['profile', '--set', 'name=Eleni V.', '--set', 'licences=C,AM', '--passport', file]);
  const first = await passport(['profile', '--from', cv, '--json', '--passport', file]);
  expect(first.code).toBe(0);
  expect(first.err).toContain('Left as it is: Name: Ελένη Βλάχου. With --replace it is taken over.');
  expect(first.err).toContain('Taken over: E-mail: eleni@example.org');
  const shown: unknown = JSON.parse(first.out);
  expect(shown).toMatchObject({
    name: 'Eleni V.',
    email: 'eleni@example.org',
    licences: ['AM', 'B', 'C'],
    photo: { mediaType: 'image/png' },
  });
  const again = await passport(['profile', '--from', cv, '--replace', '--passport', file]);
  expect(again.out).toContain('Already there: E-mail: eleni@example.org');
  expect(again.out).toContain('name: Ελένη Βλάχου\n');
  expect(again.out).toContain('languages: Greek: mother tongue; Dutch: Listening B1');
});

test('profile --from refuses what is no CV, in a sentence, and changes nothing', async () => {
  const { code, err } = await passport([
    'profile',
    '--from',
    join(samples, 'social-skills-good.png'),
    '--passport',
    file,
  ]);
  expect(code).toBe(2);
  expect(err).toContain('This file is no Europass CV and no JSON Resume.');
  expect((await passport(['profile', '--set', 'birthDate=in spring', '--passport', file])).code).toBe(2);
});

test('export writes PDF, text and HTML; the same passport gives the same bytes', async () => {
  await passport(['profile', '--set', 'name=Mira Novak', '--passport', file]);
  await passport(['import', samples, '--passport', file]);
  const pdf = join(folder, 'a.pdf');
  const again = join(folder, 'b.pdf');
  const text = join(folder, 'a.txt');
  const html = join(folder, 'a.html');
  const { code } = await passport([
    'export',
    '--pdf',
    pdf,
    '--europass-text',
    text,
    '--europass-html',
    html,
    '--passport',
    file,
  ]);
  expect(code).toBe(0);
  await passport(['export', '--pdf', again, '--passport', file]);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(again)).toEqual(readFileSync(pdf));
  expect(readFileSync(text, 'utf8')).toContain('Social Skills (Good)');
  expect(readFileSync(html, 'utf8')).toContain('<strong>');
  const dutch = join(folder, 'nl.txt');
  await passport(['export', '--europass-text', dutch, '--lang', 'nl', '--passport', file]);
  expect(readFileSync(dutch, 'utf8')).toContain('Sociale vaardigheden');
});

test('a passport without a name makes no PDF and says what to do', async () => {
  const { code, err } = await passport(['export', '--pdf', join(folder, 'a.pdf'), '--passport', file]);
  expect(code).toBe(2);
  expect(err).toMatch(/name/i);
  expect(existsSync(join(folder, 'a.pdf'))).toBe(false);
});

test('a place that cannot be written is said, with what to do', async () => {
  await passport(['profile', '--set', 'name=Mira Novak', '--passport', file]);
  const { code, err } = await passport([
    'export',
    '--pdf',
    join(folder, 'no/such/folder.pdf'),
    '--passport',
    file,
  ]);
  expect(code).toBe(2);
  expect(err).toContain('another folder');
});

test('a file that is no passport is refused and left as it was', async () => {
  const other = join(folder, 'letter.passport');
  writeFileSync(other, 'Dear employer, '.repeat(100));
  const { code, err } = await passport(['list', '--passport', other]);
  expect(code).toBe(2);
  expect(err.length).toBeGreaterThan(20);
  expect(readFileSync(other, 'utf8')).toBe('Dear employer, '.repeat(100));
});
