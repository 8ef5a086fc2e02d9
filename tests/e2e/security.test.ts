/** The guards of the window, tried from inside the real page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './harness.ts';

let started: StartedApp;
beforeAll(async () => {
  started = await startApp();
});
afterAll(() => started.close());

test('the page is sandboxed: no Node, no require, only the bridge', async () => {
  const seen = await started.page.evaluate(() => ({
    process: typeof Reflect.get(window, 'process'),
    require: typeof Reflect.get(window, 'require'),
    bridge: Object.keys(Reflect.get(window, 'desktop')).toSorted(),
  }));
  expect(seen).toEqual({
    process: 'undefined',
    require: 'undefined',
    bridge: [
      'chooseBadges',
      'choosePassport',
      'connectEngine',
      'copy',
      'droppedPassport',
      'hasPrinter',
      'onCommand',
      'openLink',
      'platform',
      'print',
      'recentPassports',
      'remember',
      'saveFile',
      'start',
      'takeHanded',
    ],
  });
});

test('the page comes with its CSP, and inline script does not run', async () => {
  const policy = await started.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  const ran = await started.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    return Reflect.has(window, 'ranInline');
  });
  expect(ran).toBe(false);
});

test('it cannot go elsewhere, open a window, or reach a network', async () => {
  const { page, app } = started;
  const opened = await page.evaluate(() => window.open('https://evil.example/') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => {
    window.location.href = 'https://evil.example/';
  });
  const fetched = await page.evaluate(() =>
    fetch('https://evil.example/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
  const outside = await page.evaluate(async () => (await fetch('/..%2f..%2fpackage.json')).status);
  expect(outside).toBe(404);
  expect(page.url()).toMatch(/^app:\/\/passport\//);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied', async () => {
  const states = await started.page.evaluate(async () => {
    const notification = await Notification.requestPermission();
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const read = await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    );
    return [notification, camera, read];
  });
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('a message from anybody but our own page is dropped', async () => {
  const answer = await started.app.evaluate(async ({ BrowserWindow }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
    });
    await stranger.loadURL('data:text/html,<p>stranger</p>');
    const said: unknown = await stranger.webContents.executeJavaScript(
      `require('electron').ipcRenderer.invoke('save-file', { name: 'x', bytes: new Uint8Array(1) })
        .then(() => 'served', (error) => String(error.message))`,
    );
    stranger.destroy();
    return String(said);
  });
  expect(answer).toContain('dropped');
});
