/** `versions`: the list of the window, on the command line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTerminal } from '../../../electron/cli/terminal.ts';
import { usualChoices } from '../../../shared/passport/choices.ts';
import { passport } from './run-passport.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passport-cli-'));
  file = join(folder, 'one.passport');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const made = {
  choices: { ...usualChoices('en'), template: 'easy-read' as const, second: 'nl' as const },
  recipient: 'Municipal\u202E College',
  note: 'By post',
  at: '2026-11-20T12:00:00Z',
  sha256: 'ab'.repeat(32),
  size: 1234,
  pages: 12,
  badges: 3,
};

async function keep(): Promise<void> {
  const terminal = openTerminal({ language: 'en' });
  const { id } = terminal.engine().openPassport(file, 'en');
  terminal.engine().edit(id, { kind: 'version', id: 'version-0123456789ab', version: made });
  await terminal.close();
}

test('nothing yet', async () => {
  expect(await passport(['versions', '--passport', file])).toMatchObject({
    code: 0,
    out: 'Nothing was made of this passport yet.\n',
  });
  expect((await passport(['versions', '--passport', file, '--json'])).out).toBe('[]\n');
});

test('as a table, and nothing in a name moves the cursor', async () => {
  await keep();
  const { out } = await passport(['versions', '--passport', file]);
  expect(out).toMatch(/^Date +For whom +Template +Languages +Pages +Badges +Note$/mu);
  expect(out).toMatch(
    /20 November 2026 +Municipal College +Easy to read +English, Nederlands +12 +3 +By post/u,
  );
});

test('as JSON, with what was chosen', async () => {
  await keep();
  const { out } = await passport(['versions', '--passport', file, '--json']);
  expect(JSON.parse(out)).toEqual([{ id: 'version-0123456789ab', ...made }]);
});
