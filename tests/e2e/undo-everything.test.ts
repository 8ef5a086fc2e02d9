/** Whatever a person does to their passport, one key after the other takes it back to the beginning, and forth again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, putAway, samples } from './steps.ts';

let dataDir: string;
let started: StartedApp;
/** What the window showed before each change. */
const before: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'undo-everything-'));
  started = await startApp({ dataDir });
  await beginPassport(started);
  await handIn(
    started,
    ['social-skills-good.png', 'leadership-changed.png'].map((name) => join(samples, name)),
  );
  await putAway(started);
});
afterAll(async () => {
  await started.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Everything a change could touch: the way round and the page. */
async function shown(): Promise<string> {
  const { page } = started;
  const nav = await page.getByRole('navigation').innerText();
  const title = await page.getByRole('banner').getByRole('heading').innerText();
  const main = await page.getByRole('main').innerText();
  return [title, nav, main].join('\n');
}

/** Makes a change and waits until it is said and seen. */
async function change(make: () => Promise<void>, said: string | RegExp): Promise<void> {
  const { page } = started;
  const was = await shown();
  before.push(was);
  await make();
  await page.getByText(said).first().waitFor();
  await expect.poll(shown).not.toBe(was);
}

const menuOf = async (badge: string, item: string): Promise<void> => {
  const { page } = started;
  await page.getByRole('button', { name: `Move or take out: ${badge}` }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};
const turnTo = (group: RegExp): Promise<void> =>
  started.page.getByRole('navigation').getByRole('button', { name: group }).click();

test('many different changes are made', async () => {
  const { page } = started;
  const social = 'Social Skills (Good)';
  await turnTo(/Social skills/);
  await change(
    () => menuOf(social, 'Organisational skills'),
    `${social} now stands in Organisational skills.`,
  );
  await change(async () => {
    await turnTo(/Organisational skills/);
    await menuOf(social, 'Move down');
  }, `${social} was moved in the list.`);
  await change(async () => {
    await page.getByRole('checkbox', { name: `Choose ${social}` }).press('Space');
    await page.getByRole('checkbox', { name: /^Choose Leadership/ }).press('Space');
    await page
      .getByRole('toolbar', { name: 'Chosen badges' })
      .getByRole('button', { name: 'Move to…' })
      .click();
    await page.getByRole('menuitem', { name: 'Social skills' }).click();
    await turnTo(/Social skills/);
  }, '2 badges now stand in Social skills.');
  await change(async () => {
    await page.getByRole('button', { name: 'Edit this text' }).click();
    await page.getByLabel('Your text').fill('I like to listen.');
    await page.getByRole('button', { name: 'Save' }).click();
  }, 'The text is saved.');
  await change(async () => {
    await page.getByRole('button', { name: 'Add a section of your own' }).click();
    await page.getByLabel('Name of the section').fill('Driving');
    await page.getByLabel('Text above the badges').fill('What I can drive.');
    await page.getByRole('button', { name: 'Save' }).click();
  }, 'The section “Driving” was added.');
  await change(async () => {
    await page.getByRole('button', { name: 'Change name and text' }).click();
    await page.getByLabel('Name of the section').fill('Driving and lifting');
    await page.getByRole('button', { name: 'Save' }).click();
  }, 'The section “Driving and lifting” is saved.');
  await change(async () => {
    await turnTo(/Social skills/);
    await menuOf(social, 'Driving and lifting');
  }, `${social} now stands in Driving and lifting.`);
  await change(async () => {
    await turnTo(/Driving and lifting/);
    await page.getByRole('button', { name: 'Move or take away' }).click();
    await page.getByRole('menuitem', { name: 'Take this section away' }).click();
  }, 'The section “Driving and lifting” was taken away.');
  await change(
    () => menuOf(social, 'Take out of this passport'),
    `${social} was taken out of this passport.`,
  );
});

/** Presses the key until there is no more of it, and once more. */
async function pressToTheEnd(key: string, button: string, said: string): Promise<void> {
  const { page } = started;
  const end = page.getByRole('button', { name: button, exact: true });
  // More often than there were changes: what else the start of a passport takes can be undone too.
  for (let press = 0; press < before.length + 10; press += 1) await page.keyboard.press(key);
  await page.getByText(said).first().waitFor();
  await expect.poll(() => end.isDisabled()).toBe(true);
}

test('each is taken back, one after the other, until there is nothing to undo; and made again', async () => {
  const { page } = started;
  await turnTo(/Social skills/);
  const atEnd = await shown();
  for (const _change of before) await page.keyboard.press('Control+z');
  await page.getByText('The last change was undone.').first().waitFor();
  await expect.poll(shown).toBe(before[0]);
  await pressToTheEnd('Control+z', 'Undo', 'There is nothing to undo.');
  await pressToTheEnd('Control+Shift+z', 'Redo', 'There is nothing to make again.');
  expect(await shown()).toBe(atEnd);
});

test('the way back is there after the app was closed', async () => {
  await started.close();
  started = await startApp({ dataDir });
  const { page } = started;
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('The last change was undone.').waitFor();
  await turnTo(/Not placed yet/);
  await page.getByRole('row', { name: 'Social Skills (Good)' }).waitFor();
});
