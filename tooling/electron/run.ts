/** Starting other programs. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something a person can put right; its message is the whole sentence they need. Printed without a stack. */
export class AdviceError extends Error {
  override readonly name = 'AdviceError';
}

export type RunResult = { readonly code: number; readonly output: string };

/** Runs a program to its end and keeps what it wrote. Never throws for a program that fails. */
export function run(
  program: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: env ?? process.env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal === null ? output : `${output}${signal}` }),
    );
  });
}

/** Runs a program on this terminal, passes on a wish to stop, and gives its exit code. */
export function runHere(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: env ?? process.env, stdio: 'inherit' });
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal === null ? 1 : 130));
    });
  });
}

/** Runs npm, the one that started us where there is one. */
export function runNpm(args: readonly string[]): Promise<RunResult> {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') === true ? run(process.execPath, [script, ...args]) : run('npm', args);
}

/** Whether a program of this name is on the PATH. */
export function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs a command's main function and turns what it throws into an exit code and, where there is one, a sentence. */
export async function command(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof AdviceError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
