/** `passport`: the same engine on the command line, without Electron. One file per command. */
import { Command, CommanderError } from 'commander';
import { plain } from '../../shared/passport/document/plain-text.ts';
import { PassportError } from '../../shared/problem.ts';
import { addAddReference } from './add-reference.ts';
import { addCheckAgain } from './check-again.ts';
import { addChecklist } from './checklist.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addList } from './list.ts';
import { addPlace } from './place.ts';
import { addProfile } from './profile.ts';
import { exitCodes, type Terminal } from './terminal.ts';
import { addVerify } from './verify.ts';
import { addVersions } from './versions.ts';

/** @returns the exit code: 0, 1, 2 or 3, as `passport --help` and docs/command-line.md say */
export async function runPassport(args: readonly string[], terminal: Terminal): Promise<number> {
  const { t } = terminal;
  const program = new Command('passport')
    .description(t('cli:program'))
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) =>
        write(`${t('cli:notUnderstood', { text: text.replace(/^error: /, '').trim() })}\n`),
    })
    .showHelpAfterError(t('cli:helpHint'));
  let exitCode: number = exitCodes.good;
  const finish = (code: number): void => {
    exitCode = code;
  };
  for (const add of [
    addVerify,
    addImport,
    addCheckAgain,
    addList,
    addPlace,
    addProfile,
    addExport,
    addChecklist,
    addAddReference,
    addVersions,
  ])
    add(program, terminal, finish);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.unusable;
    if (!(error instanceof PassportError)) throw error;
    const file = error.detail['file'];
    const about = typeof file === 'string' ? `${plain(file)}: ` : '';
    terminal.err(`${about}${terminal.sentence(error.problem)}\n`);
    return exitCodes.unusable;
  } finally {
    await terminal.close();
  }
}
