/** Somebody looks how it works with an invented person's badges, throws them away, and begins their own passport. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SentenceKey, SentenceValues } from '../../shared/i18n/translate.ts';
import { startApp, type StartedApp } from './harness.ts';
import { beginPassport, handIn, putAway, samples, storyLanguages } from './steps.ts';

let started: StartedApp;

const t = (key: SentenceKey, values?: SentenceValues): string => started.t(key, values);
const press = (key: SentenceKey): Promise<void> =>
  started.page.getByRole('button', { name: t(key), exact: true }).click();
const titled = (name: string): Promise<void> =>
  started.page.getByRole('heading', { name: t('window:header.title', { name }) }).waitFor();
const passportFiles = async (): Promise<readonly string[]> =>
  (await readdir(join(started.dataDir, 'library'))).filter((name) => name.endsWith('.passport'));
const banner = () => started.page.getByRole('complementary', { name: t('home:passports.isSample') });
const isMarked = (): Promise<void> => banner().getByText(t('home:sample.banner')).waitFor();

async function trySample(): Promise<void> {
  const { page } = started;
  await press('home:firstRun.sample');
  const counts = [t('window:import.added', { count: 9 }), t('window:import.refused', { count: 2 })];
  await page.getByText(counts.join(' · ')).waitFor();
  await putAway(started);
}

describe.each(storyLanguages)('in %s', (language) => {
  beforeAll(async () => {
    started = await startApp({ language });
  });
  afterAll(async () => {
    await started.close();
    // A later start was given its folder, and leaves it there.
    await rm(started.dataDir, { recursive: true, force: true });
  });

  test('one click makes a sample passport with badges in it', async () => {
    await trySample();
    await titled(t('home:sample.name'));
    expect(await passportFiles()).toHaveLength(1);
  });

  test('every screen says that the person is invented', async () => {
    const { page } = started;
    await isMarked();
    for (const [way, title] of [
      ['window:header.issuers', 'window:issuers.title'],
      ['window:header.network', 'window:network.title'],
      ['window:header.make', 'making:title'],
    ] as const) {
      await press(way);
      await page.getByRole('heading', { name: t(title), level: 1 }).waitFor();
      await isMarked();
      await press('window:action.back');
    }
  });

  test('a sample is there again after the app was closed, still marked', async () => {
    const { dataDir } = started;
    await started.app.close();
    started = await startApp({ dataDir, language });
    await isMarked();
  });

  test('one click throws it away, and the first minute begins again', async () => {
    const { page } = started;
    await press('home:sample.throwAway');
    await page.getByText(t('home:sample.gone')).waitFor();
    await page.getByRole('heading', { name: t('home:firstRun.place') }).waitFor();
    expect(await passportFiles()).toEqual([]);
  });

  test('a sample beside the own passport goes, and the own passport is open again', async () => {
    const { page } = started;
    await beginPassport(started);
    await handIn(started, [join(samples, 'social-skills-good.png')]);
    await putAway(started);
    const own = await passportFiles();
    await press('home:more.title');
    await page.getByRole('menuitem', { name: t('home:passports.title'), exact: true }).click();
    await trySample();
    await press('home:sample.throwAway');
    await titled('Mira Novak');
    await page.getByRole('row', { name: /Social Skills/ }).waitFor();
    await banner().waitFor({ state: 'detached' });
    expect(await passportFiles()).toEqual(own);
  });
});
