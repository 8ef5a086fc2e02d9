/** What was said in the app counts on the command line too: which office's hosts may be asked, and who never. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settingsFileIn } from '../../../electron/engine/settings/settings-file.ts';
import { setConsent, setPrivateHost } from '../../../electron/engine/consents.ts';
import { serve, type Listening } from '../engine/proxy-servers.ts';
import { passport } from './run-passport.ts';

let folder: string;
let server: Listening;
let asked = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passport-cli-'));
  vi.stubEnv('SSP_DATA_DIR', folder);
  asked = 0;
  server = await serve((_, response) => {
    asked += 1;
    response.writeHead(404).end();
  });
  writeFileSync(join(folder, 'badge.txt'), `http://${server.address}/assertion`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The settings that the window keeps. */
const settings = () => settingsFileIn(join(folder, 'library'), () => new Date());
const verify = (...options: readonly string[]) => passport(['verify', join(folder, 'badge.txt'), ...options]);

test('an office’s host is asked where it was named, here or in the app, and only online', async () => {
  await verify('--online');
  expect(asked).toBe(0);
  const named = await verify('--online', '--allow-host', server.address);
  expect(named.err).toContain(server.address);
  expect(asked).toBe(1);
  setPrivateHost(settings(), server.address, true);
  await verify();
  expect(asked).toBe(1);
  await verify('--online');
  expect(asked).toBe(2);
});

test('"never" outweighs everything that the command line says', async () => {
  setConsent(settings(), server.address, 'never', '2026-11-21T12:00:00Z');
  const { err } = await verify('--online', '--allow-host', server.address);
  expect(asked).toBe(0);
  expect(err).toBe('');
});
