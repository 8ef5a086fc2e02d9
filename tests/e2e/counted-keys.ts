/**
 * The keyboard, with every stroke counted, so that a story can say how many it took. There is no other way to a thing
 * than the one that a person without a mouse has: to press on until it is reached.
 */
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { atRest } from './at-rest.ts';
import { tallyKeys } from './tallies.ts';

export interface CountedKeys {
  /** what follows is counted under this name */
  begin(story: string): void;
  /** one key, or several that are held together: one stroke each time */
  press(key: string, times?: number): Promise<void>;
  /** one stroke a letter */
  type(text: string): Promise<void>;
  /** whether what has the focus is called so, or is this */
  isAt(target: string | Locator): Promise<boolean>;
  /** presses a key until it is there */
  goTo(target: string | Locator, key?: string): Promise<void>;
  /** hands the counts in for the table at the end of the run */
  tell(): void;
}

/** More presses than anybody has patience for. */
const patience = 60;

export function countedKeys(page: Page, language: string): CountedKeys {
  const counts = new Map<string, number>();
  let story = '';
  const count = (strokes: number): void => {
    counts.set(story, (counts.get(story) ?? 0) + strokes);
  };
  const isAt = async (target: string | Locator): Promise<boolean> => {
    if (typeof target !== 'string')
      return target.evaluateAll((found) => found.some((element) => element === document.activeElement));
    const called = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    return called.trim() === target;
  };
  const press = async (key: string, times = 1): Promise<void> => {
    for (let turn = 0; turn < times; turn += 1) {
      count(1);
      await atRest(page);
      await page.keyboard.press(key);
    }
  };
  return {
    begin(next) {
      story = next;
    },
    press,
    async type(text) {
      count(text.length);
      await page.keyboard.type(text);
    },
    isAt,
    async goTo(target, key = 'Tab') {
      for (let step = 0; step < patience && !(await isAt(target)); step += 1) await press(key);
      expect(await isAt(target), `reached by ${key}: ${String(target)}`).toBe(true);
    },
    tell() {
      for (const [name, keys] of counts) if (name !== '') tallyKeys({ story: name, language, keys });
    },
  };
}
