/** The keyboard, with every stroke counted, so that a story can say how many it took. */
import type { Page } from 'playwright';

export interface CountedKeys {
  /** what follows is counted under this name */
  begin(story: string): void;
  /** one key, or several that are held together: one stroke */
  press(key: string): Promise<void>;
  /** one stroke a letter */
  type(text: string): Promise<void>;
  /** whether what has the focus is called so */
  isAt(name: RegExp): Promise<boolean>;
  print(): void;
}

export function countedKeys(page: Page): CountedKeys {
  const counts = new Map<string, number>();
  let story = '';
  const count = (strokes: number): void => {
    counts.set(story, (counts.get(story) ?? 0) + strokes);
  };
  return {
    begin(next) {
      story = next;
    },
    async press(key) {
      count(1);
      await page.keyboard.press(key);
    },
    async type(text) {
      count(text.length);
      await page.keyboard.type(text);
    },
    async isAt(name) {
      const called = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      return name.test(called);
    },
    print() {
      for (const [name, strokes] of counts) console.log(`${String(strokes).padStart(4)} keys  ${name}`);
    },
  };
}
