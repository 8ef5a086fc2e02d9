/** Words that stand on the page and cannot be read whole, because what they stand in is smaller and does not scroll. */
import type { Page } from 'playwright';

/** @returns each text with what holds it; empty where everything can be read */
export function cutOff(page: Page): Promise<readonly string[]> {
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
      const sideways = document.scrollingElement;
      if (
        sideways !== null &&
        sideways.scrollWidth > sideways.clientWidth + 1 &&
        box.right > sideways.clientWidth + 1
      )
        found.push(`${text.slice(0, 80)} beyond the window`);
    }
    return [...new Set(found)];
  });
}
