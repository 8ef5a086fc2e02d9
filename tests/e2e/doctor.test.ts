/** "Why won't it import?": what the file is, what to do, and words for the issuer, ready to paste. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, makeFile, putAway, samples } from './steps.ts';

let started: StartedApp;

beforeAll(async () => {
  started = await startApp();
  await beginPassport(started);
});
afterAll(() => started.close());

test('a screenshot is called a screenshot, and the letter goes to the clipboard', async () => {
  const { app, page } = started;
  const summary = await handIn(started, [join(samples, 'screenshot-of-a-badge.png')]);
  const why = summary.getByRole('button', { name: /^Why won’t it import\?/ });
  await why.focus();
  await page.keyboard.press('Enter');
  await summary.getByText('This is a screenshot.').waitFor();
  const letter = await summary.getByRole('blockquote').innerText();
  expect(letter).toMatch(/^Dear reader,[\s\S]*Could you send me the badge again[\s\S]*With kind regards,$/);
  await summary.getByRole('button', { name: 'Copy this text' }).click();
  await page.getByText('Copied. You can paste it now.').waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.replace(/\r/g, '')).toBe(letter);
  await putAway(started);
});

test('each file has an answer of its own', async () => {
  const page = '<!doctype html><html><head><title>Badge</title></head><body><p>Sign in</p></body></html>';
  const screenshot = await readFile(join(samples, 'screenshot-of-a-badge.png'));
  const summary = await handIn(started, [
    await makeFile(started, 'badge.png', page),
    await makeFile(started, 'certificate.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
    await makeFile(started, 'link.txt', 'Here is my badge: https://www.credly.com/badges/0b1c2d3e-aaaa'),
    await makeFile(started, 'all.zip', zipSync({ 'inner/shot.png': screenshot })),
  ]);
  const found: Record<string, string> = {};
  for (const item of await summary.getByRole('listitem').all()) {
    await item.getByRole('button', { name: /^Why won’t it import\?/ }).click();
    await item.getByText(/We are sure|very likely|best guess/).waitFor();
    const text = await item.innerText();
    found[text.split('\n')[0] ?? ''] = text;
  }
  expect(Object.keys(found)).toHaveLength(4);
  expect(found['badge.png']).toMatch(/page/);
  expect(found['certificate.pdf']).toContain('This is a PDF');
  expect(found['link.txt']).toMatch(/Credly[\s\S]*https:\/\/www\.credly\.com\/badges/);
  expect(found['all.zip/inner/shot.png']).toMatch(/picture|screenshot/);
  await putAway(started);
});

test('a badge without a signature comes in, and there are words to ask for a signed one', async () => {
  const unsigned = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:5d1c2c52-0000-4000-8000-000000000001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://school.example/issuer', type: ['Profile'], name: 'Harbour School' },
    validFrom: '2026-03-02T09:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      id: 'did:example:mira',
      achievement: {
        id: 'urn:uuid:5d1c2c52-0000-4000-8000-000000000002',
        type: ['Achievement'],
        name: 'Night watch',
        description: 'Stays awake.',
        criteria: { narrative: 'Watch for a week.' },
      },
    },
  };
  const summary = await handIn(started, [await makeFile(started, 'unsigned.json', JSON.stringify(unsigned))]);
  await summary.getByRole('button', { name: 'How to get a signed badge: Night watch' }).click();
  await summary.getByText('You can add it, but nobody can check it.').waitFor();
  expect(await summary.getByRole('blockquote').innerText()).toContain('Could you send me a signed version');
  await putAway(started);
});

test('the letter speaks the language of the passport', async () => {
  const { page } = started;
  const summary = await handIn(started, [join(samples, 'social-skills-good.png')]);
  await summary.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Make a passport' }).click();
  await page.getByRole('button', { name: /Language of the passport/ }).click();
  await page.getByRole('option', { name: 'Nederlands' }).click();
  await page.getByRole('button', { name: 'Back to the passport' }).click();
  await handIn(started, [join(samples, 'badge-sent-by-phone.jpg')]);
  await summary.getByRole('button', { name: /^Why won’t it import\?/ }).click();
  await summary.getByText('You can send this to the issuer:').waitFor();
  expect(await summary.getByRole('blockquote').innerText()).toMatch(/vriendelijke groet/i);
  expect(await summary.getByRole('blockquote').getAttribute('lang')).toBe('nl');
  await putAway(started);
});
