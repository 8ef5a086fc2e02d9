/**
 * Words that stand on the page and cannot be read whole, because what they stand in is smaller and does not scroll; and
 * what has to be scrolled sideways.
 */
import type { Page } from 'playwright';

/** Pictures that a page may take to find its place after its window got another size. */
const patience = 60;

/** @returns each text with what holds it; empty where everything can be read */
export function cutOff(page: Page): Promise<readonly string[]> {
  return atLast(page, cutOffNow);
}

/** @returns what is wider than its place and scrolls; empty where all reading goes from the top to the bottom */
export function sideways(page: Page): Promise<readonly string[]> {
  return atLast(page, sidewaysNow);
}

/** A menu that hangs on a button is put beside it again in the pictures after the one with the new size. */
async function atLast(
  page: Page,
  find: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  let found = await find(page);
  for (let pictures = 0; found.length > 0 && pictures < patience; pictures += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    found = await find(page);
  }
  return found;
}

function sidewaysNow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        if (element.scrollWidth <= element.clientWidth + 1 || !element.checkVisibility()) return false;
        if (element === document.scrollingElement) return true;
        // Whoever writes a long line in a field of one line goes along it with the cursor.
        if (element.matches('input, textarea')) return false;
        return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      })
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.scrollWidth} wide in ${element.clientWidth}`,
      ),
  );
}

function cutOffNow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const parent = node.parentElement;
      if (text === '' || parent === null || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      // What is only there to be heard lies in a box of one pixel.
      if (box.width < 2 || box.height < 2) continue;
      for (let holder: Element | null = parent; holder !== null; holder = holder.parentElement) {
        const { overflowX, position, clip, clipPath } = getComputedStyle(holder);
        const rim = holder.getBoundingClientRect();
        if (rim.width <= 2 || clip !== 'auto' || clipPath !== 'none') break;
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        const isWider = box.right > rim.right + 1 || box.left < rim.left - 1;
        if ((overflowX === 'hidden' || overflowX === 'clip') && isWider) {
          found.push(`${text.slice(0, 80)} in .${holder.className}`);
          break;
        }
        if (position === 'fixed') break;
      }
      const whole = document.scrollingElement;
      if (whole !== null && whole.scrollWidth > whole.clientWidth + 1 && box.right > whole.clientWidth + 1)
        found.push(`${text.slice(0, 80)} beyond the window`);
    }
    return [...new Set(found)];
  });
}
