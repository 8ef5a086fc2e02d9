/** `--trust-book FILE` and `--registry FILE`: who is known, from files named on the command line. */
import type { Command } from 'commander';
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
  for (const path of trustBook) known.push(...parseTrustBook(await readWhole(path), at));
  for (const path of registry)
    known.push(...knownOf(parseRegistry(await readWhole(path), path), 'registry', at));
  return known;
}
