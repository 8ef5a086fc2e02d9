/** Before anything is asked: which hosts could answer what is open, why, and what each of them learns by being asked. */
import type { ConsentChoice, HostToAsk, Learnable } from '../../shared/contract/trust-views.ts';
import type { HeldBadge } from '../../shared/passport/passport.ts';
import type { Check, CheckId } from '../../shared/verify/report.ts';
import { isWorthAsking } from '../../shared/verify/report.ts';
import { standsFor } from './network/host-names.ts';
import type { Settings } from './settings/settings-schema.ts';

const mostAddresses = 20;

/** As much of a badge as the question needs. */
export type AskedAbout = Pick<HeldBadge, 'id' | 'badge' | 'report'>;

/** The host with most badges first. */
export function hostsToAskAbout(badges: readonly AskedAbout[], settings: Settings): readonly HostToAsk[] {
  const found = new Map<string, Wanted>();
  const add = (held: AskedAbout, { host, address }: Question, learns: Learnable, check?: CheckId): void => {
    const wanted = found.get(host) ?? newWanted();
    found.set(host, wanted);
    if (check !== undefined) wanted.checks.add(check);
    wanted.badges.add(held.id);
    if (address !== null) wanted.addresses.add(address);
    wanted.learns.add(learns);
  };
  for (const held of badges) {
    for (const check of held.report?.checks ?? [])
      for (const question of questionsOf(check, settings))
        add(held, question, learnedFrom(check, held, question.address), check.id);
    // No check waits for a newer copy of the badge, and its host is asked all the same.
    for (const { code, detail } of held.report?.remarks ?? [])
      if (code === 'refresh-failed' && isHost(detail['host']))
        add(held, { host: detail['host'], address: null }, 'badge');
  }
  return [...found]
    .map(([host, wanted]) => ({
      host,
      checks: [...wanted.checks],
      learns: [...wanted.learns],
      addresses: [...wanted.addresses].slice(0, mostAddresses),
      badges: [...wanted.badges],
      consent: consentFor(host, settings),
    }))
    .toSorted((a, b) => b.badges.length - a.badges.length || a.host.localeCompare(b.host));
}

/** `never` counts more, as it does when the host is asked. */
function consentFor(host: string, { consents }: Settings): ConsentChoice | null {
  const said = consents.filter((one) => standsFor(one.host, host)).map(({ consent }) => consent);
  return said.find((consent) => consent === 'never') ?? said[0] ?? null;
}

interface Question {
  readonly host: string;
  /** null: not known before asking */
  readonly address: string | null;
}

/**
 * Who could say more, and who answered before: a badge may have been withdrawn since. A host that was refused
 * because it is not public could answer once the person has named it.
 */
function questionsOf(check: Check, { privateHosts }: Settings): readonly Question[] {
  const { host, address } = check.detail;
  const named = String(host ?? '').toLowerCase();
  const isOffices =
    (check.code === 'not-https' || check.code === 'private-address') &&
    privateHosts.some((name) => standsFor(name, named));
  const answered = check.evidence
    .filter(({ what, value }) => what === 'document' && /^https?:/iu.test(value) && URL.canParse(value))
    .map(({ value }): Question => ({ host: new URL(value).host, address: value }));
  const open: Question = { host: named, address: typeof address === 'string' ? address : null };
  // What was kept of a host is the open question itself, with its address.
  const isTold = open.address === null && answered.some((one) => one.host === named);
  return (isWorthAsking(check) || isOffices) && !isTold ? [open, ...answered] : answered;
}

/** A badge may name anything as its refresh service. */
function isHost(text: unknown): text is string {
  return (
    typeof text === 'string' && URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text
  );
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

/** Their ids are often no addresses, and the address where they are published stands elsewhere. */
const withoutAddress: ReadonlySet<string> = new Set(['OB0', 'OB1']);

/** A badge's own address names the badge; a key or profile only its issuer; a status list many badges at once. */
function learnedFrom({ id, code }: Check, { badge }: AskedAbout, address: string | null): Learnable {
  if (code === 'issuers-copy' || code === 'still-published') return 'badge';
  const own = withoutAddress.has(badge.standard) && !isWeb(badge.id) ? address : badge.id;
  if (address !== null && own !== null && isSameAddress(address, own)) return 'badge';
  return id === 'revocation' ? 'list' : 'issuer';
}

function isWeb(id: string | null): boolean {
  return id !== null && /^https?:/iu.test(id);
}

function isSameAddress(one: string, other: string): boolean {
  return one.replace(/#.*$/u, '') === other.replace(/#.*$/u, '');
}
