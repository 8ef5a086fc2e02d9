/** Several badges by mouse: chosen with Ctrl and Shift, dragged together to a group and within the list. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLargePassport } from '../fixtures/large-passport.ts';
import { startApp, type StartedApp } from './harness.ts';

let dataDir: string;
let started: StartedApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'by-mouse-'));
  writeLargePassport(dataDir, 30);
  started = await startApp({ dataDir });
  await turnTo(/Personal skills/);
});
afterAll(async () => {
  await started.close();
  await rm(dataDir, { recursive: true, force: true });
});

const nav = (group: RegExp) => started.page.getByRole('navigation').getByRole('button', { name: group });
const turnTo = (group: RegExp): Promise<void> => nav(group).click();
const rows = () => started.page.getByRole('grid').getByRole('row');
const names = (): Promise<string[]> =>
  rows().evaluateAll((all) => all.flatMap((row) => row.getAttribute('aria-label') ?? []));
const chosen = (): Promise<void> => started.page.getByRole('toolbar', { name: 'Chosen badges' }).waitFor();

test('Ctrl chooses one more, Shift all in between, and none is opened', async () => {
  const { page } = started;
  expect(await names()).toHaveLength(6);
  await rows()
    .nth(0)
    .click({ modifiers: ['Control'] });
  await rows()
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await page.getByText('3 badges chosen').waitFor();
  await rows()
    .nth(1)
    .click({ modifiers: ['Control'] });
  await page.getByText('2 badges chosen').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('those that are chosen are dragged together, in one step that can be undone', async () => {
  const { page } = started;
  const before = await names();
  await rows()
    .nth(0)
    .dragTo(rows().nth(4), { targetPosition: { x: 200, y: 90 } });
  await page.getByText('2 badges were moved in the list.').waitFor();
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = before;
  expect(await names()).toEqual([b, d, e, a, c, f]);
  await chosen();
  await rows()
    .nth(3)
    .dragTo(nav(/Creative thinking/));
  await page.getByText('2 badges now stand in Creative thinking.').waitFor();
  expect(await names()).toEqual([b, d, e, f]);
  await page.keyboard.press('Control+z');
  await page.getByText('The last change was undone.').waitFor();
  expect(await names()).toEqual([b, d, e, a, c, f]);
});

test('one that is not chosen is dragged alone', async () => {
  const { page } = started;
  const [first = ''] = await names();
  await rows()
    .nth(0)
    .dragTo(nav(/Not placed yet/));
  await page.getByText(`${first} is not placed any more.`).waitFor();
});
