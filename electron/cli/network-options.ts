/** `--online`, `--allow-host` and `--recipient`, the same for every command that verifies. */
import type { Command } from 'commander';
import { stayOffline, type NetworkChoice } from '../engine/network-choice.ts';
import type { Terminal } from './terminal.ts';

export interface NetworkOptions {
  readonly online?: true;
  readonly allowHost?: readonly string[];
  readonly recipient?: readonly string[];
}

export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

export function addHostOptions(command: Command, { t }: Terminal): Command {
  return command
    .option('--online', t('cli:option.online'))
    .option('--allow-host <HOST[:PORT]>', t('cli:option.allowHost'), collect);
}

export function addNetworkOptions(command: Command, terminal: Terminal): Command {
  return addHostOptions(command, terminal).option(
    '--recipient <ADDRESS>',
    terminal.t('cli:option.recipient'),
    collect,
  );
}

/**
 * Each host is named on the terminal before it is contacted. What was said in the app counts here too: which hosts are
 * never asked, and which of an office may be.
 */
export function networkChoice(options: NetworkOptions, terminal: Terminal): NetworkChoice {
  if (options.online !== true) return stayOffline;
  const { hosts, privateHosts } = terminal.engine().consents();
  const refused = hosts.filter(({ consent }) => consent === 'never');
  return {
    online: true,
    hosts: 'all-public',
    never: new Set(refused.map(({ host }) => host)),
    privateHosts: [...privateHosts, ...(options.allowHost ?? [])],
    onContact: (host) => terminal.err(`${terminal.t('cli:contact', { host })}\n`),
  };
}
