/**
 * Every screen and dialog in one language: what axe can find it does not find; nothing is cut off and nothing scrolls
 * sideways, in a large, a small and a narrow window and at twice the size; the keyboard is somewhere. The pictures stay in
 * out/screens, to be looked at.
 */
import type { Language } from '../../shared/i18n/translate.ts';
import { expectFocus } from './focus-kept.ts';
import { startApp } from './harness.ts';
import { look, wear, type Look } from './look.ts';
import { tour } from './tour.ts';
import { measure } from './window-sizes.ts';

export async function seeEveryScreen(language: Language, themes: readonly Look[]): Promise<void> {
  const started = await startApp({ language });
  const { page, t, close } = started;
  try {
    await wear(page, 'light');
    await tour(page, t, async (place) => {
      await expectFocus(page, place);
      await measure(started, place, language);
      await look(page, place, themes);
    });
  } finally {
    await close();
  }
}
