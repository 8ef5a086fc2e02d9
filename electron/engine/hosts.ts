/** Before anything is asked: which hosts could answer what is open, why, and what each of them learns by being asked. */
import type { HostToAsk, Learnable } from '../../shared/contract/trust-views.ts';
import type { HeldBadge } from '../../shared/passport/passport.ts';
import type { Check, CheckId } from '../../shared/verify/report.ts';
import { isWorthAsking } from '../../shared/verify/report.ts';
import type { Settings } from './settings/settings-schema.ts';

const mostAddresses = 20;

/** The host with most badges first. */
export function hostsToAskAbout(badges: readonly HeldBadge[], settings: Settings): readonly HostToAsk[] {
  const found = new Map<string, Wanted>();
  for (const held of badges)
    for (const check of held.report?.checks ?? [])
      for (const host of hostsFor(check, settings)) {
        const wanted = found.get(host) ?? newWanted();
        found.set(host, wanted);
        wanted.checks.add(check.id);
        wanted.badges.add(held.id);
        const address = check.detail['address'];
        if (typeof address === 'string') wanted.addresses.add(address);
        wanted.learns.add(learnedFrom(check, held));
      }
  return [...found]
    .map(([host, wanted]) => ({
      host,
      checks: [...wanted.checks],
      learns: [...wanted.learns],
      addresses: [...wanted.addresses].slice(0, mostAddresses),
      badges: [...wanted.badges],
      consent: settings.consents.find((one) => one.host === host)?.consent ?? null,
    }))
    .toSorted((a, b) => b.badges.length - a.badges.length || a.host.localeCompare(b.host));
}

/**
 * Who could say more, and who answered before: a badge may have been withdrawn since. A host that was refused
 * because it is not public could answer once the person has named it.
 */
function hostsFor(check: Check, { privateHosts }: Settings): ReadonlySet<string> {
  const named = String(check.detail['host'] ?? '').toLowerCase();
  const isOffices =
    (check.code === 'not-https' || check.code === 'private-address') &&
    privateHosts.some((host) => named === host || named.startsWith(`${host}:`));
  const answered = check.evidence
    .filter(({ what, value }) => what === 'document' && /^https?:/iu.test(value) && URL.canParse(value))
    .map(({ value }) => new URL(value).host);
  return new Set([...(isWorthAsking(check) || isOffices ? [named] : []), ...answered]);
}

interface Wanted {
  readonly checks: Set<CheckId>;
  readonly badges: Set<string>;
  readonly addresses: Set<string>;
  readonly learns: Set<Learnable>;
}

function newWanted(): Wanted {
  return { checks: new Set(), badges: new Set(), addresses: new Set(), learns: new Set() };
}

/** A badge's own address names the badge; a key or profile only its issuer; a status list many badges at once. */
function learnedFrom({ id, detail }: Check, { badge }: HeldBadge): Learnable {
  if (detail['address'] !== undefined && detail['address'] === badge.id) return 'badge';
  // An address that is the same for nobody else: Open Badges 1 and 2 publish each assertion at its own.
  if (id === 'structure' || (id === 'integrity' && ['OB0', 'OB1', 'OB2'].includes(badge.standard)))
    return 'badge';
  return id === 'revocation' ? 'list' : 'issuer';
}
