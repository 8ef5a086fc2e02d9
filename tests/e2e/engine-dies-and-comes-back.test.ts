/** The engine's process dies: the page is told, the engine comes back, and nothing that was kept is lost. */
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { JSHandle, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { keys } from '../fixtures/people.ts';
import { enginePid, holdEngine, killEngine, killUntilGone } from './engine-process.ts';
import { startApp, type StartedApp } from './harness.ts';
import { badgeOf } from './signed-badge.ts';
import {
  allowOfficeHost,
  beginPassport,
  handIn,
  makeFile,
  openNext,
  putAway,
  samples,
  storyLanguages,
} from './steps.ts';

/** So many that they are still being read when the engine dies. */
const many = 240;
let started: StartedApp;
/** A place that answers nothing and hangs up on nobody. */
let silent: Server;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const dialog = () => started.page.getByRole('dialog');
const said = (sentence: string): Promise<void> => started.page.getByText(sentence).first().waitFor();
const comesBack = (): Promise<void> => said(t('window:engine.back'));
const away = (): Locator => started.page.getByText(t('window:engine.away'));
const nav = () => started.page.getByRole('navigation').getByRole('button');

/** What the way round says of each page: its level, and how many badges stand there. */
const kept = (): Promise<readonly string[]> => nav().allInnerTexts();

/** The problem is told with what to do next, where the person was. */
async function isTold(): Promise<void> {
  const alert = dialog().getByRole('alert');
  await alert.getByText(t('problem:engine-stopped.what')).waitFor();
  await alert.getByText(t('problem:engine-stopped.next')).waitFor();
}

/** From now on counts how often the problem stands in the window at once. */
function tellings(): Promise<JSHandle<{ readonly most: number }>> {
  return started.page.evaluateHandle((sentence) => {
    const seen = { most: 0 };
    const look = (): void => {
      const all = [...document.querySelectorAll('p')].filter((line) => line.textContent === sentence);
      seen.most = Math.max(seen.most, all.length);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    return seen;
  }, t('problem:engine-stopped.what'));
}

describe.each(storyLanguages)('in %s', (language) => {
  beforeAll(async () => {
    started = await startApp({ language });
    await beginPassport(started);
    const files = ['social-skills-good.png', 'personal-skills-excellent.png', 'leadership-changed.png'];
    await handIn(
      started,
      files.map((name) => join(samples, name)),
    );
    await putAway(started);
    silent = createServer(() => undefined);
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await started.close();
    // A later start was given its folder, and leaves it there.
    await rm(started.dataDir, { recursive: true, force: true });
    silent.closeAllConnections();
    await new Promise<void>((closed) => silent.close(() => closed()));
  });

  test('it comes back by itself, the badges are there, and the next change is kept', async () => {
    const { page } = started;
    const badge = 'Social Skills (Good)';
    const before = await kept();
    const pid = await enginePid(started);
    await killEngine(started);
    await comesBack();
    expect(await enginePid(started)).not.toBe(pid);
    expect(await kept()).toEqual(before);
    await page.getByRole('row', { name: badge }).waitFor();
    await page.getByRole('button', { name: t('window:badge.more', { badge }) }).click();
    await page.getByRole('menuitem', { name: t('common:group.creative'), exact: true }).click();
    await said(t('window:move.done', { badge, group: t('common:group.creative') }));
    await page.getByRole('button', { name: t('window:action.undo'), exact: true }).click();
    await said(t('window:move.undone'));
    await expect.poll(kept).toEqual(before);
  });

  test('it dies during a check: that is told, what was found before is kept, and it can be done again', async () => {
    const { page } = started;
    const { port } = z.object({ port: z.number() }).parse(silent.address());
    const host = `127.0.0.1:${port}`;
    await handIn(started, [await makeFile(started, 'pointer.txt', `http://${host}/assertion`)]);
    await putAway(started);
    await allowOfficeHost(started, host);
    const before = await kept();
    const check = page.getByRole('button', { name: t('window:header.check'), exact: true });
    await check.click();
    await dialog()
      .getByRole('listitem')
      .filter({ hasText: host })
      .getByRole('radio', { name: t('window:check.answer.once') })
      .press('Space');
    await dialog()
      .getByRole('button', { name: t('window:check.start', { count: 1 }) })
      .click();
    await dialog().getByRole('progressbar').waitFor();
    const told = await tellings();
    await killEngine(started);
    await isTold();
    await putAway(started);
    await comesBack();
    expect(await told.evaluate(({ most }) => most)).toBe(1);
    expect(await kept()).toEqual(before);
    await check.click();
    await dialog()
      .getByRole('button', { name: t('window:check.startOffline') })
      .click();
    await dialog()
      .getByText(t('window:check.summary', { count: 4 }))
      .waitFor();
    await putAway(started);
  });

  test('it dies during an import: that is told, what was added is kept, and the rest comes in later', async () => {
    const { page } = started;
    const files = await Promise.all(
      Array.from({ length: many }, (_, index) =>
        makeFile(started, `many-${index}.jwt`, badgeOf(`many-${index}`, 'Harbour School', keys.academy)),
      ),
    );
    await openNext(started, files);
    await page.getByRole('button', { name: t('window:header.add'), exact: true }).click();
    const bar = page.getByRole('region', { name: t('window:import.running') });
    await bar.getByText('many-').waitFor();
    const told = await tellings();
    const first = await enginePid(started);
    await killEngine(started);
    await isTold();
    // The next one is reached, and dies too before it has answered what the page asked it.
    await expect.poll(async () => (await enginePid(started)) ?? first).not.toBe(first);
    await holdEngine(started);
    await away().waitFor({ state: 'detached' });
    await killEngine(started);
    await away().waitFor();
    await isTold();
    // How many the page had heard of when the engine died: as many or more are kept.
    const [heard = 0] = await numbersIn(dialog());
    await putAway(started);
    await comesBack();
    expect(await told.evaluate(({ most }) => most)).toBe(1);
    const summary = await handIn(started, files);
    const [added = 0, already = 0] = await numbersIn(summary.getByText(' · ').first());
    expect(added + already).toBe(many);
    expect(already).toBeGreaterThanOrEqual(heard);
    await putAway(started);
    await expect.poll(() => badgesIn('common:group.cooperative')).toBe(many);
    expect(await badgesIn('common:group.personal')).toBe(1);
  });

  test('it cannot be started any more: the page says so, and another start of the app finds everything', async () => {
    const { page, dataDir } = started;
    const before = await kept();
    const gone = page.getByText(t('window:engine.gone'));
    await killUntilGone(started, () => gone.isVisible());
    await started.app.close();
    started = await startApp({ dataDir, language });
    await started.page
      .getByRole('heading', { name: t('window:header.title', { name: 'Mira Novak' }) })
      .waitFor();
    await expect.poll(kept).toEqual(before);
  });
});

/** How many badges the way round counts there. */
async function badgesIn(group: SentenceKey): Promise<number> {
  const [count = 0] = await numbersIn(nav().filter({ hasText: t(group) }));
  return count;
}

async function numbersIn(place: Locator): Promise<readonly number[]> {
  return [...(await place.innerText()).matchAll(/\d+/gu)].map(Number);
}
