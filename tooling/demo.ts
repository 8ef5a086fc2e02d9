/** The main job without a window: the sample badges become a passport PDF, a Europass text and a table. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { runPassport } from '../electron/cli/run.ts';
import { openTerminal } from '../electron/cli/terminal.ts';

const root = resolve(import.meta.dirname, '..');

/** Uses the command line's own commands, so that what it shows is what anybody can type. */
export async function runDemo(): Promise<void> {
  const folder = resolve(root, 'out/demo');
  const passport = resolve(folder, 'mira-novak.passport');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { t } = openTerminal();
  console.log(`${t('cli:demo.sample')}\n`);
  const onPassport = ['--passport', passport];
  await run(
    ['profile', '--set', 'name=Mira Novak', '--set', 'recipients=mira.novak@example.org', ...onPassport],
    true,
  );
  await run(['import', ...(await samples()), ...onPassport]);
  console.log();
  await run(['list', ...onPassport]);
  console.log();
  await run(['export', '--pdf', resolve(folder, 'passport.pdf'), ...onPassport], true);
  await run(['export', '--europass-text', resolve(folder, 'europass.txt'), ...onPassport], true);
  await run(['export', '--europass-html', resolve(folder, 'europass.html'), ...onPassport], true);
  console.log(t('cli:demo.done', { folder: relative(process.cwd(), folder) }));
}

/** The sample badges, and two files that only look like badges; not the note that says who is invented. */
async function samples(): Promise<readonly string[]> {
  const folder = relative(process.cwd(), resolve(root, 'assets/samples'));
  const names = await readdir(folder);
  return names
    .filter((name) => !name.endsWith('.md'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** A refused sample is part of the show; anything else that goes wrong must not pass for a success. */
async function run(args: readonly string[], quiet = false): Promise<void> {
  const terminal = openTerminal();
  const code = await runPassport(args, quiet ? { ...terminal, out: () => undefined } : terminal);
  if (code !== 0 && args[0] !== 'import') throw new Error(`passport ${args[0] ?? ''} ended with ${code}`);
}
