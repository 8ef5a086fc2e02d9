/**
 * From a choice to its first page in the real window: how long until the canvas holds the new page, and until every page
 * in sight does. The sample (9 badges) and 18 badges with pictures of their own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { bakePng } from '../../shared/badge/png.ts';
import { startApp, type StartedApp } from '../e2e/harness.ts';
import { badgeOf } from '../e2e/signed-badge.ts';
import { beginPassport, handIn, putAway } from '../e2e/steps.ts';
import { medalPng, type Motif } from '../fixtures/emblem.ts';
import { keys } from '../fixtures/people.ts';

const motifs: readonly Motif[] = ['social', 'personal', 'organisational', 'cooperative', 'creative'];
const templates = [
  'Plain',
  'Classic',
  'Certificates',
  'Classic',
  'One page',
  'Classic',
  'Easy to read',
  'Classic',
];
const rounds = 2;

/** Presses each template in turn; milliseconds from the key to the first canvas that was drawn anew. */
async function measure(page: Page): Promise<readonly number[]> {
  const took: number[] = [];
  for (const name of Array.from({ length: rounds }, () => templates).flat()) {
    const radio = page.getByRole('radio', { name: new RegExp(`^${name}`, 'u') });
    await radio.focus();
    took.push(
      await radio.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            const preview = document.querySelector('main section[tabindex]');
            if (preview === null || !(element instanceof HTMLElement)) return;
            const from = performance.now();
            const watcher = new MutationObserver(() => {
              watcher.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - from));
            });
            // A page is put on its canvas in one go, and that sets its width.
            watcher.observe(preview, { subtree: true, attributeFilter: ['width'] });
            element.click();
          }),
      ),
    );
    await page.locator('section[aria-busy=false]').waitFor();
  }
  return took.toSorted((a, b) => a - b);
}

async function tell(started: StartedApp, what: string): Promise<void> {
  const { page, t } = started;
  await page.getByRole('button', { name: t('window:header.make') }).click();
  await page.locator('canvas').first().waitFor();
  await page.locator('section[aria-busy=false]').waitFor();
  const took = await measure(page);
  const at = (share: number): string => (took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(0);
  console.log(
    `${what}: a choice becomes its first page in ${at(0.5)} ms (half), ${at(0.9)} ms (9 of 10), longest ${at(1)} ms`,
  );
}

const sample = await startApp();
await sample.page.getByRole('button', { name: sample.t('home:firstRun.sample') }).click();
await sample.page
  .getByRole('dialog')
  .getByRole('button', { name: sample.t('window:import.done') })
  .click();
await tell(sample, 'the sample, 9 badges');
await sample.close();

const folder = mkdtempSync(join(tmpdir(), 'preview-bench-'));
const paths = Array.from({ length: 18 }, (_, index) => {
  const path = join(folder, `badge-${index}.png`);
  const picture = medalPng({ motif: motifs[index % motifs.length] ?? 'social', level: 2 }, 400 + index);
  const credential = badgeOf(`preview-${index}`, `Harbour School ${index}`, keys.academy);
  writeFileSync(path, bakePng(picture, { keyword: 'openbadgecredential', text: credential }));
  return path;
});
const started = await startApp();
await beginPassport(started);
await handIn(started, paths);
await putAway(started);
await tell(started, '18 badges');
await started.close();
rmSync(folder, { recursive: true, force: true });
