/** Whatever a person does to their passport, one key after the other takes it back to the beginning, and forth again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, putAway, samples, storyLanguages } from './steps.ts';

let dataDir: string;
let started: StartedApp;
/** What the window showed before each change. */
let before: string[] = [];

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const press = (key: SentenceKey): Promise<void> =>
  started.page.getByRole('button', { name: t(key), exact: true }).click();
const write = (field: SentenceKey, words: string): Promise<void> =>
  started.page.getByLabel(t(field)).fill(words);

/** Everything a change could touch: the way round and the page. */
async function shown(): Promise<string> {
  const { page } = started;
  const nav = await page.getByRole('navigation').innerText();
  const title = await page.getByRole('banner').getByRole('heading').innerText();
  const main = await page.getByRole('main').innerText();
  return [title, nav, main].join('\n');
}

/** Makes a change and waits until it is said and seen. */
async function change(make: () => Promise<void>, said: string): Promise<void> {
  const { page } = started;
  const was = await shown();
  before.push(was);
  await make();
  await page.getByText(said).first().waitFor();
  await expect.poll(shown).not.toBe(was);
}

async function menuOf(badge: string, item: string): Promise<void> {
  const { page } = started;
  await page.getByRole('button', { name: t('window:badge.more', { badge }) }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The page of the passport that is called so is shown then. */
async function turnTo(name: string): Promise<void> {
  const { page } = started;
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await page.getByRole('main').getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Presses the key until there is no more of it, and once more. */
async function pressToTheEnd(key: string, button: SentenceKey, said: SentenceKey): Promise<void> {
  const { page } = started;
  const end = page.getByRole('button', { name: t(button), exact: true });
  // More often than there were changes: what else the start of a passport takes can be undone too.
  for (let turn = 0; turn < before.length + 10; turn += 1) await page.keyboard.press(key);
  await page.getByText(t(said)).first().waitFor();
  await expect.poll(() => end.isDisabled()).toBe(true);
}

describe.each(storyLanguages)('in %s', (language) => {
  const badge = 'Social Skills (Good)';

  beforeAll(async () => {
    before = [];
    dataDir = await mkdtemp(join(tmpdir(), 'undo-everything-'));
    started = await startApp({ dataDir, language });
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

  test('many different changes are made', async () => {
    const { page } = started;
    const social = t('common:group.social');
    const organisational = t('common:group.organisational');
    await turnTo(social);
    await change(
      () => menuOf(badge, organisational),
      t('window:move.done', { badge, group: organisational }),
    );
    await change(
      async () => {
        await turnTo(organisational);
        await menuOf(badge, t('arrange:step.down'));
      },
      t('window:move.ordered', { badge }),
    );
    await change(
      async () => {
        for (const row of await page.getByRole('main').getByRole('row').all())
          await row.getByRole('checkbox').press('Space');
        await page
          .getByRole('toolbar', { name: t('arrange:chosen.title') })
          .getByRole('button', { name: t('window:badge.moveTo') })
          .click();
        await page.getByRole('menuitem', { name: social, exact: true }).click();
        await turnTo(social);
      },
      t('arrange:many.done', { count: 2, group: social }),
    );
    await change(async () => {
      await press('window:page.editText');
      await write('window:text.label', 'I like to listen.');
      await press('window:action.save');
    }, t('window:text.saved'));
    await change(
      async () => {
        await press('arrange:section.add');
        await write('arrange:section.name', 'Driving');
        await write('arrange:section.text', 'What I can drive.');
        await press('window:action.save');
      },
      t('arrange:section.added', { title: 'Driving' }),
    );
    await change(
      async () => {
        await press('arrange:section.edit');
        await write('arrange:section.name', 'Driving and lifting');
        await press('window:action.save');
      },
      t('arrange:section.saved', { title: 'Driving and lifting' }),
    );
    await change(
      async () => {
        await turnTo(social);
        await menuOf(badge, 'Driving and lifting');
      },
      t('window:move.done', { badge, group: 'Driving and lifting' }),
    );
    await change(
      async () => {
        await turnTo('Driving and lifting');
        await press('arrange:section.more');
        await page.getByRole('menuitem', { name: t('arrange:section.remove') }).click();
      },
      t('arrange:section.removed', { title: 'Driving and lifting' }),
    );
    await change(() => menuOf(badge, t('window:badge.remove')), t('window:move.removed', { badge }));
  });

  test('each is taken back, one after the other, until there is nothing to undo; and made again', async () => {
    const { page } = started;
    await turnTo(t('common:group.social'));
    const atEnd = await shown();
    for (const _change of before) await page.keyboard.press('Control+z');
    await page.getByText(t('window:move.undone')).first().waitFor();
    await expect.poll(shown).toBe(before[0]);
    await pressToTheEnd('Control+z', 'window:action.undo', 'arrange:nothingToUndo');
    await pressToTheEnd('Control+Shift+z', 'window:action.redo', 'arrange:nothingToRedo');
    await expect.poll(shown).toBe(atEnd);
  });

  test('the way back is there after the app was closed', async () => {
    await started.close();
    started = await startApp({ dataDir, language });
    const { page } = started;
    await page.getByRole('heading', { name: t('window:header.title', { name: 'Mira Novak' }) }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(t('window:move.undone')).waitFor();
    await turnTo(t('common:group.none'));
    await page.getByRole('row', { name: badge }).waitFor();
  });
});
