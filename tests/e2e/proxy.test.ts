/** The system's proxy, as Chromium knows it, is the engine's way out too: every way of a PAC file, in its order. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpProxy, socksProxy, type Proxy } from '../unit/engine/proxy-servers.ts';
import { serveBadge, type BadgeServer } from './badge-server.ts';
import { startApp, type StartedApp } from './harness.ts';
import { allowOfficeHost, beginPassport, handIn, makeFile, putAway } from './steps.ts';

/** A name that no resolver knows: without the proxy nothing can be asked. */
const name = 'badges.office.test';

let started: StartedApp;
let server: BadgeServer;
let proxies: readonly [Proxy, Proxy];

beforeAll(async () => {
  server = await serveBadge('Lift operator', name);
  proxies = [await httpProxy(server.address), await socksProxy(server.address)];
  started = await startApp();
  await beginPassport(started);
  await handIn(started, [await makeFile(started, 'lift.json', server.assertion)]);
  await putAway(started);
  await allowOfficeHost(started, name);
});
afterAll(async () => {
  await started.close();
  for (const { close } of [...proxies, server]) await close();
});

/** What the system's settings say, in the form of a PAC file. */
async function systemSays(ways: string): Promise<void> {
  const script = `function FindProxyForURL(url, host) { return ${JSON.stringify(ways)}; }`;
  const pacScript = `data:application/x-ns-proxy-autoconfig;base64,${btoa(script)}`;
  await started.app.evaluate(
    ({ session }, address) => session.defaultSession.setProxy({ mode: 'pac_script', pacScript: address }),
    pacScript,
  );
}

async function checkAgain(): Promise<string> {
  const { page } = started;
  await page.getByRole('button', { name: 'Check again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check again' });
  await dialog.getByRole('radio', { name: 'Just this time' }).press('Space');
  await dialog.getByRole('button', { name: 'Check and ask 1 place' }).click();
  await dialog.getByText('1 badge was checked.').waitFor();
  const text = await dialog.innerText();
  await putAway(started);
  return text;
}

test('a proxy that refuses is not gone around, and the host is not blamed', async () => {
  const strict = await httpProxy(server.address, 407);
  await systemSays(`PROXY ${strict.address}; DIRECT`);
  expect(await checkAgain()).toContain(`The proxy of your network did not let us through to ${name}.`);
  expect(strict.asked.map(({ target }) => target)).toContain(`${name}:80`);
  expect(server.asked()).toBe(0);
  await strict.close();
});

test('the first that is there is taken: an HTTP proxy', async () => {
  const [http, socks] = proxies;
  await systemSays(`PROXY ${http.address}; SOCKS5 ${socks.address}; DIRECT`);
  expect(await checkAgain()).toMatch(/Lift operator[\s\S]*Checked: all good/);
  expect(http.asked.map(({ target }) => target)).toContain(`${name}:80`);
  expect(socks.asked).toEqual([]);
});

test('where it is not there, the next one: SOCKS 5', async () => {
  const [http, socks] = proxies;
  await http.close();
  const before = server.asked();
  await systemSays(`PROXY ${http.address}; SOCKS5 ${socks.address}; DIRECT`);
  await checkAgain();
  expect(socks.asked.map(({ target }) => target)).toContain(`${name}:80`);
  expect(server.asked()).toBeGreaterThan(before);
});
