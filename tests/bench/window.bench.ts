/** Ten thousand badges in the window: from a key to its results, frames while scrolling, and memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { startApp } from '../e2e/harness.ts';
import { writeLargePassport } from '../fixtures/large-passport.ts';

const count = 10_000;
/** milliseconds between two keys: a quick typist's */
const betweenKeys = 120;
const typed = [
  'listening 77',
  '123 coach',
  '3 harbour school',
  '815 presenter',
  'negotiating col',
  '4 valley team',
  '99 planning',
  'ακροαση 91',
  '17 univerza 5',
  'beekeeping',
  '2048',
  '1 2 3 4 5 6',
];
/** pixels a frame: as one reads, and as one looks for the end */
const speeds = { 'at reading pace': 60, 'a screen a frame': 700 };
const frames = 400;

const at = (all: readonly number[], share: number): string =>
  (all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0).toFixed(1);

/** Records, for every key, how long it takes until what it found has been painted. */
async function recordKeys(
  page: Page,
): Promise<() => Promise<{ readonly took: number[]; readonly keys: number }>> {
  const recorder = await page.evaluateHandle(() => {
    const took: number[] = [];
    let keys = 0;
    let since: number | null = null;
    window.addEventListener(
      'keydown',
      (event) => {
        keys += 1;
        since = event.timeStamp;
      },
      true,
    );
    const main = document.querySelector('main');
    if (main === null) throw new Error('no page');
    new MutationObserver(() => {
      const from = since;
      if (from === null) return;
      since = null;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.addEventListener('message', () => took.push(performance.now() - from));
        painted.port1.start();
        painted.port2.postMessage(null);
      });
    }).observe(main, { subtree: true, childList: true, characterData: true });
    return { result: () => ({ took, keys }) };
  });
  return () => recorder.evaluate((recorded) => recorded.result());
}

/** The time between frames while the window is scrolled, in milliseconds. */
function scroll(page: Page, perFrame: number): Promise<number[]> {
  return page.evaluate(
    async ([pixels, total]) => {
      window.scrollTo(0, 0);
      const nextFrame = (): Promise<number> =>
        new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      const times: number[] = [];
      let before = await nextFrame();
      for (let frame = 0; frame < total; frame += 1) {
        window.scrollBy(0, pixels);
        const now = await nextFrame();
        times.push(now - before);
        before = now;
      }
      return times;
    },
    [perFrame, frames] as const,
  );
}

async function tellScrolling(page: Page, list: string): Promise<void> {
  for (const [name, perFrame] of Object.entries(speeds)) {
    const times = await scroll(page, perFrame);
    const long = times.filter((time) => time > 32).length;
    console.log(
      `${list}, ${name}: half the frames under ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, ` +
        `longest ${at(times, 1)} ms, ${long} of ${times.length} over 32 ms`,
    );
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'window-bench-'));
writeLargePassport(dataDir, count);
const from = performance.now();
const { app, page, close } = await startApp({ dataDir });
await page.getByRole('main').getByRole('listitem').first().waitFor();
console.log(`${count} badges: launch to the first rows ${(performance.now() - from).toFixed(0)} ms`);

await page
  .getByRole('navigation')
  .getByRole('button', { name: /Personal skills/ })
  .click();
await page.getByRole('list', { name: 'Badges in Personal skills' }).getByRole('listitem').first().waitFor();
await tellScrolling(page, 'a group of 2,000');

await page.keyboard.press('Control+f');
await page.getByRole('main').getByRole('status').waitFor();
const recorded = await recordKeys(page);
for (const words of typed) {
  await page.keyboard.type(words, { delay: betweenKeys });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete', { delay: betweenKeys });
}
const { took, keys } = await recorded();
console.log(
  `key to painted results: p50 ${at(took, 0.5)} ms, p95 ${at(took, 0.95)} ms, longest ${at(took, 1)} ms ` +
    `(${took.length} of ${keys} keys changed what is found)`,
);
await tellScrolling(page, 'all 10,000');

const processes = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
for (const { type, name, memory } of processes)
  if (type === 'Tab' || type === 'Utility')
    console.log(
      `memory of ${type === 'Tab' ? 'the page' : (name ?? 'a utility')}: ${(memory.workingSetSize / 1024).toFixed(0)} MB`,
    );
await close();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
