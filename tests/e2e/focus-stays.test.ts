/** The keyboard is never nowhere: a new screen begins at its title, and the way back ends where it began. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { handIn, putAway, samples } from './steps.ts';

let started: StartedApp;
beforeAll(async () => {
  started = await startApp();
});
afterAll(() => started.close());

/** What has the focus: what it is, and what it says. */
const focused = (): Promise<string> =>
  started.page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.tagName ?? ''} ${element?.textContent ?? ''}`;
  });

test('the first minute ends at the title of the passport', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Start without badges' }).press('Enter');
  await page.getByRole('heading', { name: 'Passport without a name' }).waitFor();
  await expect.poll(focused).toBe('H1 Passport without a name');
});

test('each screen begins at its title, and Back ends on the button that was pressed', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Write your name' }).press('Enter');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mira Novak');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  await handIn(started, [join(samples, 'social-skills-good.png')]);
  await putAway(started);
  const ways = [
    ['Issuers', 'Issuers'],
    ['Internet', 'Internet'],
    ['At a glance', 'At a glance'],
    ['See everything at a glance', 'At a glance'],
    ['Make a passport', 'Make a passport'],
  ] as const;
  for (const [button, title] of ways) {
    const heading = page.getByRole('heading', { level: 1 });
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect.poll(focused, { message: button }).toBe(`H1 ${title}`);
    await heading.waitFor();
    await page.getByRole('button', { name: 'Back to the passport' }).press('Enter');
    await expect.poll(focused, { message: button }).toBe(`BUTTON ${button}`);
  }
});

test('from one screen to the next, the way back is still the first button', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'At a glance', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Other frameworks' }).press('Enter');
  await expect.poll(focused).toBe('H1 Other frameworks');
  await page.getByRole('button', { name: 'Back to the passport' }).press('Enter');
  await expect.poll(focused).toBe('BUTTON At a glance');
});

test('a screen that the palette opened is left to the title', async () => {
  const { page } = started;
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Commands and badges' }).fill('issuers');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^H1 /);
  await page.getByRole('button', { name: 'Back to the passport' }).press('Enter');
  await expect.poll(focused).toBe('H1 Mira Novak’s passport');
});
