/** Runs the command line in this process and keeps what it says. */
import { resolve } from 'node:path';
import { runPassport } from '../../../electron/cli/run.ts';
import { openTerminal } from '../../../electron/cli/terminal.ts';
import type { Language } from '../../../shared/i18n/translate.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const fixtures = resolve(import.meta.dirname, '../../fixtures/files');
export const samples = resolve(import.meta.dirname, '../../../assets/samples');

export async function passport(args: readonly string[], language: Language = 'en'): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal = openTerminal({
    language,
    now: () => new Date('2026-11-21T10:00:00Z'),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  const code = await runPassport(args, terminal);
  return { code, out, err };
}
