/** What the person answered about each place, and what follows from it; pure. */
import type { ConsentChoice, HostToAsk } from '../../../shared/contract/trust-views.ts';

/** `later`: nobody is asked now and nothing is kept */
export const hostAnswers = ['once', 'always', 'never', 'later'] as const;
export type HostAnswer = (typeof hostAnswers)[number];
export type HostAnswers = Readonly<Record<string, HostAnswer>>;

/** What was said before stands until something else is said; a new place is not asked unasked. */
export function answerOf(
  { host, consent }: Pick<HostToAsk, 'host' | 'consent'>,
  said: HostAnswers,
): HostAnswer {
  return said[host] ?? consent ?? 'later';
}

/** The places that could say something about these badges, each with only these badges. */
export function hostsAbout(hosts: readonly HostToAsk[], badges: ReadonlySet<string>): readonly HostToAsk[] {
  return hosts
    .map((host) => ({ ...host, badges: host.badges.filter((badge) => badges.has(badge)) }))
    .filter((host) => host.badges.length > 0)
    .toSorted((a, b) => b.badges.length - a.badges.length || a.host.localeCompare(b.host));
}

/** The places that may be asked now. */
export function allowedHosts(hosts: readonly HostToAsk[], said: HostAnswers): readonly string[] {
  return hosts.filter((host) => ['once', 'always'].includes(answerOf(host, said))).map(({ host }) => host);
}

/** What has to be kept, because it is another answer than the kept one. */
export function answersToKeep(
  hosts: readonly HostToAsk[],
  said: HostAnswers,
): readonly { readonly host: string; readonly consent: ConsentChoice | null }[] {
  return hosts.flatMap((host) => {
    const answer = answerOf(host, said);
    const consent = answer === 'always' || answer === 'never' ? answer : null;
    return consent === host.consent ? [] : [{ host: host.host, consent }];
  });
}
