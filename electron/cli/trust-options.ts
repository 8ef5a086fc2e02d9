/** `--trust-book FILE` and `--registry FILE`: who is known, from files named on the command line. */
import type { Command } from 'commander';
import { PassportError } from '../../shared/problem.ts';
import type { KnownIssuer } from '../../shared/verify/trust.ts';
import { knownOf, parseRegistry, parseTrustBook } from '../engine/trust/trust-file.ts';
import { readWhole } from './files.ts';
import { collect } from './network-options.ts';
import type { Terminal } from './terminal.ts';

export interface TrustOptions {
  readonly trustBook?: readonly string[];
  readonly registry?: readonly string[];
}

export function addTrustOptions(command: Command, { t }: Terminal): Command {
  return command
    .option('--trust-book <FILE>', t('cli:verify.trustBook'), collect)
    .option('--registry <FILE>', t('cli:verify.registry'), collect);
}

/** @throws PassportError `file-unreadable`, `trust-book-malformed`, `registry-malformed` */
export async function knownFromFiles(
  { trustBook = [], registry = [] }: TrustOptions,
  { now }: Terminal,
): Promise<readonly KnownIssuer[]> {
  const at = now().toISOString();
  const known: KnownIssuer[] = [];
  for (const path of trustBook) known.push(...(await read(path, (bytes) => parseTrustBook(bytes, at))));
  for (const path of registry)
    known.push(...(await read(path, (bytes) => knownOf(parseRegistry(bytes, path), 'registry', at))));
  return known;
}

/** Several files may be named, so a problem says which one it is of. */
async function read<T>(path: string, parse: (bytes: Uint8Array) => T): Promise<T> {
  try {
    return parse(await readWhole(path));
  } catch (error) {
    if (!(error instanceof PassportError)) throw error;
    throw new PassportError(error.code, { ...error.detail, file: path }, error);
  }
}
