/** Which hosts may be asked: what the person says now, and what they said to be remembered. */
import type { ConsentChoice, NetworkConsents } from '../../shared/contract/trust-views.ts';
import { stayOffline, type NetworkChoice } from './network-choice.ts';
import type { SettingsFile } from './settings/settings-file.ts';

export function consentsView(settings: SettingsFile): NetworkConsents {
  const { consents, privateHosts } = settings.read();
  return { hosts: consents, privateHosts, problem: settings.problem() };
}

/** @param consent null: forget what was said. @param at ISO 8601 UTC */
export function setConsent(
  settings: SettingsFile,
  host: string,
  consent: ConsentChoice | null,
  at: string,
): void {
  settings.change((before) => {
    const others = before.consents.filter((one) => one.host !== host);
    return {
      ...before,
      consents: consent === null ? others : [...others, { host, consent, since: at }],
    };
  });
}

export function setPrivateHost(settings: SettingsFile, host: string, allowed: boolean): void {
  settings.change((before) => {
    const others = before.privateHosts.filter((one) => one !== host);
    return { ...before, privateHosts: allowed ? [...others, host] : others };
  });
}

/**
 * The hosts named for this run and those with the consent `always`; one with `never` is not asked even where it is
 * named. That a host may be private and plain http is no consent to ask it.
 */
export function consentedNetwork(settings: SettingsFile, named: readonly string[]): NetworkChoice {
  const { consents, privateHosts } = settings.read();
  const having = (wanted: ConsentChoice): readonly string[] =>
    consents.filter(({ consent }) => consent === wanted).map(({ host }) => host);
  const never = new Set(having('never'));
  const hosts = new Set([...named, ...having('always')].filter((host) => !never.has(host)));
  if (hosts.size === 0) return stayOffline;
  return { online: true, hosts, never, privateHosts };
}
