/** What a desktop expects of an app: files from outside, one window, its place, its menus, its links, its colours. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appEnvironment, ensureElectron } from '../../tooling/electron-runtime.ts';
import { sandboxSwitches } from '../../tooling/electron/system.ts';
import { startApp, type StartedApp } from './harness.ts';
import { putAway, samples } from './steps.ts';

const projectFolder = resolve(import.meta.dirname, '../..');
let started: StartedApp;

beforeAll(async () => {
  started = await startApp({ args: [join(samples, 'social-skills-good.png')] });
});
afterAll(async () => {
  await started.close();
  // A later start was given its folder, and leaves it there.
  await rm(started.dataDir, { recursive: true, force: true });
});

const restart = async (args: readonly string[] = []): Promise<void> => {
  const { dataDir } = started;
  await started.app.close();
  started = await startApp({ dataDir, args });
};

/** Clicks an item of the native menu, by the labels on the way to it. */
const menu = (...labels: string[]): Promise<void> =>
  started.app.evaluate(({ BrowserWindow, Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const label of path.slice(0, -1))
      items = items.find((one) => one.label === label)?.submenu?.items ?? [];
    const item = items.find((one) => one.label === path.at(-1));
    if (item === undefined) throw new Error(`no menu item ${path.join(' > ')}`);
    item.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, labels);

const recent = (): Promise<readonly string[]> =>
  started.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
    const list = file?.submenu?.items.find(({ label }) => label === 'Opened recently');
    return (list?.submenu?.items ?? []).map(({ label }) => label).filter((label) => label !== '');
  });

const title = (): Promise<string | undefined> =>
  started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

/** Starts the app a second time, as a double click on a file does. */
async function startAgain(file: string): Promise<void> {
  const runtime = await ensureElectron({ log: (line) => console.error(line) });
  const second = spawn(
    runtime.executable,
    [...(await sandboxSwitches()), '--disable-dev-shm-usage', projectFolder, file],
    { env: { ...appEnvironment(runtime), SSP_DATA_DIR: started.dataDir }, stdio: 'ignore' },
  );
  await once(second, 'exit');
}

test('a badge that the app was started with is imported', async () => {
  const { page } = started;
  await page.getByRole('dialog', { name: 'Your badges have been read' }).waitFor();
  await putAway(started);
  await page.getByRole('row', { name: /Social Skills/ }).waitFor();
  expect(await title()).toBe('Soft Skills Passport');
});

test('a second start hands its file to the first and ends', async () => {
  const { app, page } = started;
  await startAgain(join(samples, 'personal-skills-excellent.png'));
  const summary = page.getByRole('dialog', { name: 'Your badges have been read' });
  await summary.getByText('Personal Skills (Excellent)').first().waitFor();
  await putAway(started);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the window bears the name of the passport’s owner', async () => {
  const { page } = started;
  await page.getByRole('button', { name: 'Write your name' }).click();
  await page.getByLabel('Your name').fill('Mira Novak');
  await page.keyboard.press('Enter');
  await expect.poll(title).toBe('Mira Novak’s passport');
});

test('a copy is saved under a name that says nothing, opened from where it lies, and listed as recent', async () => {
  const { app, page, dataDir } = started;
  const path = join(dataDir, 'stick.passport');
  const proposed = await app.evaluateHandle(({ dialog }, filePath) => {
    const asked: { path: string | undefined } = { path: undefined };
    dialog.showSaveDialog = (...call: unknown[]) => {
      const options = call.at(-1);
      if (typeof options === 'object' && options !== null && 'defaultPath' in options)
        asked.path = String(options.defaultPath);
      return Promise.resolve({ canceled: false, filePath });
    };
    return asked;
  }, path);
  await menu('File', 'Save a copy…');
  await page.getByText('The copy is saved.').waitFor();
  expect((await proposed.jsonValue()).path).toMatch(/passport-\d{4}-\d\d-\d\d\.passport$/);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'Passport without a name' }).waitFor();
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await menu('File', 'Open a passport file…');
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  await expect.poll(recent).toEqual(['stick', 'Clear this list']);
});

test('the passport that was open is open again, wherever it lies', async () => {
  await restart();
  await started.page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
});

test('a passport file is opened by a second start; the passports of this computer are a list', async () => {
  const { page, dataDir } = started;
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Passports' }).click();
  const dialog = page.getByRole('dialog', { name: 'Passports' });
  await dialog.getByRole('button', { name: 'Passport without a name' }).click();
  await page.getByRole('heading', { name: 'Passport without a name' }).waitFor();
  await copyFile(join(dataDir, 'stick.passport'), join(dataDir, 'Second & third.passport'));
  await startAgain(join(dataDir, 'Second & third.passport'));
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  await expect.poll(recent).toEqual(['Second && third', 'stick', 'Clear this list']);
});

test('on another computer the list says of each badge that it was not checked there', async () => {
  const elsewhere = await startApp({ args: [join(started.dataDir, 'stick.passport')] });
  try {
    const { page } = elsewhere;
    const row = page.getByRole('row', {
      name: 'Social Skills (Good). Not checked on this computer',
      exact: true,
    });
    await row.getByText('Not checked on this computer').waitFor();
    await page.getByText(/badges? for it (is|are) there, but could not be confirmed yet/).waitFor();
  } finally {
    await elsewhere.close();
  }
});

test('what is no passport is said so, and the one before stays; the list can be cleared', async () => {
  const { page, dataDir } = started;
  const path = join(dataDir, 'holiday.passport');
  await writeFile(path, 'a text that somebody gave the ending of a passport, long enough to be read as one');
  await startAgain(path);
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Put this message away' }).click();
  await page.getByRole('heading', { name: 'Mira Novak’s passport' }).waitFor();
  await menu('File', 'Opened recently', 'Clear this list');
  await expect.poll(recent).toEqual(['Clear this list']);
});

test('an address opens only when it is secure, was shown, and somebody said yes', async () => {
  const { app, page } = started;
  const world = await app.evaluateHandle(({ dialog, shell }) => {
    const seen = { asked: [] as string[], opened: [] as string[], answer: 2 };
    dialog.showMessageBox = (...call: unknown[]) => {
      const options = call.at(-1);
      if (typeof options === 'object' && options !== null && 'detail' in options)
        seen.asked.push(String(options.detail));
      return Promise.resolve({ response: seen.answer, checkboxChecked: false });
    };
    shell.openExternal = (address: string) => Promise.resolve(void seen.opened.push(address));
    return seen;
  });
  const open = (address: string): Promise<void> =>
    page.evaluate((link) => Reflect.get(window, 'desktop').openLink(link), address);
  for (const address of [
    'http://academy.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'no address',
  ])
    await open(address);
  await open('https://academy.example/criteria');
  expect(await world.evaluate(({ asked }) => asked.length)).toBe(1);
  expect(await world.evaluate(({ asked }) => asked[0])).toContain('https://academy.example/criteria');
  expect(await world.evaluate(({ opened }) => opened)).toEqual([]);
  await world.evaluate((seen) => {
    seen.answer = 0;
  });
  await open('https://academy.example/criteria');
  expect(await world.evaluate(({ opened }) => opened)).toEqual(['https://academy.example/criteria']);
});

test('help is in the app, and tells the keys', async () => {
  const { page } = started;
  await menu('Help', 'Help');
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.getByText('A badge is a picture file with a hidden part.').waitFor();
  await putAway(started);
  await menu('Help', 'Keys');
  await help.getByText('Ctrl+Shift+O').waitFor();
  await putAway(started);
});

test('high contrast is a choice, and is kept like the window’s size', async () => {
  const { page, app } = started;
  await menu('View', 'Colours', 'High contrast');
  const colour = (): Promise<string> =>
    started.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(colour).toBe('rgb(0, 0, 0)');
  await page.getByRole('button', { name: 'More' }).click();
  expect(await page.getByRole('menuitemradio', { name: 'High contrast' }).getAttribute('aria-checked')).toBe(
    'true',
  );
  await page.keyboard.press('Escape');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 700, height: 560 }),
  );
  await restart();
  // The file lies elsewhere, and the list that knew of it was cleared.
  await started.page.getByRole('heading', { name: 'Passport without a name' }).waitFor();
  expect(await colour()).toBe('rgb(0, 0, 0)');
  const bounds = await started.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 700, height: 560 });
});
