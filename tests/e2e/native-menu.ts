/** The window's own menu, which no page and no key of a test reaches. */
import { languageName, type Language } from '../../shared/i18n/translate.ts';
import type { StartedApp } from './harness.ts';

/** Chooses a language by its name in whatever menu lists the languages, as a person does who cannot read the rest. */
export async function speakByMenu({ app, page }: StartedApp, language: Language): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, name) => {
    const all = (Menu.getApplicationMenu()?.items ?? []).flatMap((one) => one.submenu?.items ?? []);
    const item = all.flatMap((one) => one.submenu?.items ?? []).find(({ label }) => label === name);
    if (item === undefined) throw new TypeError('no menu names that language');
    item.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, languageName(language));
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}
