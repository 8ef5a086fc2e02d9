/** The three main screens in all eight languages, at 1280 by 800: the pictures stay in out/screens, to be looked at. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { languageName, languages, translator, type Language } from '../../shared/i18n/translate.ts';
import { cutOff } from './cut-off.ts';
import { isDrawn } from './at-rest.ts';
import { startApp } from './harness.ts';
import { wear } from './look.ts';
import { speakByMenu } from './native-menu.ts';
import { putAway } from './steps.ts';
import { isThorough } from './thorough.ts';
import { folderOf, large, resize } from './window-sizes.ts';

test.runIf(isThorough)(
  'the three main screens in each language',
  async () => {
    const started = await startApp();
    const { page, close } = started;
    await resize(started, large);
    await wear(page, 'light');
    await page.getByRole('button', { name: started.t('home:firstRun.sample') }).click();
    await page.getByRole('dialog').waitFor();
    await putAway(started);
    for (const language of languages) {
      const t = translator(language);
      const folder = await folderOf(language);
      const picture = async (screen: string): Promise<void> => {
        await isDrawn(page);
        expect.soft(await cutOff(page), `${screen} in ${language}`).toEqual([]);
        await page.screenshot({ path: join(folder, `main-${screen}.png`) });
      };
      await speakByMenu(started, language);
      await page.getByRole('button', { name: t('window:header.make'), exact: true }).click();
      await page.getByRole('heading', { level: 1, name: t('making:title') }).waitFor();
      await speakOnPaper(page, language);
      await picture('make');
      await page.getByRole('button', { name: t('window:action.back'), exact: true }).click();
      await page.getByRole('heading', { name: t('common:group.social'), exact: true }).waitFor();
      await page.getByRole('row').first().waitFor();
      await picture('passport');
      await page.getByRole('row').first().click();
      await page.getByRole('dialog').getByText(t('own:notChecked'), { exact: true }).waitFor();
      await picture('sheet');
      await putAway(started);
    }
    await close();
  },
  120_000,
);

/** The passport has a language of its own: chooses it where the passport is made, and waits for its first page. */
async function speakOnPaper(page: Page, language: Language): Promise<void> {
  const label = translator(language)('making:language.label');
  const choice = page.getByRole('main').getByRole('button', { name: new RegExp(`${label}$`) });
  const paper = page.locator('canvas').first();
  // A small copy is enough to tell one page from the other, and ink from none.
  const drawn = (): Promise<string> =>
    paper.evaluate((canvas: HTMLCanvasElement) => {
      const small = new OffscreenCanvas(120, 170);
      const brush = small.getContext('2d');
      brush?.drawImage(canvas, 0, 0, small.width, small.height);
      const pixels = [...(brush?.getImageData(0, 0, small.width, small.height).data ?? [])];
      return pixels.some((value, index) => index % 4 !== 3 && value < 160) ? pixels.join() : '';
    });
  await expect.poll(drawn).not.toBe('');
  if ((await choice.innerText()).includes(languageName(language))) return;
  const before = await drawn();
  await choice.click();
  await page.getByRole('option', { name: languageName(language) }).click();
  // Whatever else the change brings along may draw it once more.
  let last = '';
  const isSettled = async (): Promise<boolean> => {
    const now = await drawn();
    const isSame = now === last;
    last = now;
    return isSame && !['', before].includes(now);
  };
  await expect.poll(isSettled, { interval: 300 }).toBe(true);
}
