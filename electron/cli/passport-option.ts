/** `--passport FILE.passport`, made where it is not there. */
import type { Command } from 'commander';
import type { Passport } from '../../shared/passport/passport.ts';
import { PassportError } from '../../shared/problem.ts';
import type { Terminal } from './terminal.ts';

export interface PassportOption {
  readonly passport: string;
}

export function addPassportOption(command: Command, { t }: Terminal): Command {
  return command.requiredOption('--passport <FILE.passport>', t('cli:option.passport'));
}

/** @returns the engine's id of the passport */
export function openNamed(options: PassportOption, terminal: Terminal): string {
  return terminal.engine().openPassport(options.passport, terminal.language).id;
}

/** A badge by its id, the beginning of its id, or its exact name. */
export function findBadge(passport: Passport, wanted: string): string {
  const exact = passport.badges.filter((held) => held.id === wanted || held.badge.name === wanted);
  const found = exact.length > 0 ? exact : passport.badges.filter((held) => held.id.startsWith(wanted));
  if (found.length > 1) throw new PassportError('badge-ambiguous', { count: found.length });
  const [only] = found;
  if (only === undefined || wanted === '') throw new PassportError('badge-not-found');
  return only.id;
}
