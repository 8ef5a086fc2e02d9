/**
 * Lists of bits: BitstringStatusListEntry (Bitstring Status List 1.0 §3.2) and its forerunner
 * StatusList2021Entry. The list is a credential of its own and counts only with the issuer's proof; whatever is
 * wrong with it, the badge is never called "not withdrawn".
 */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { readBitstring, statusAt } from '../bitstring.ts';
import { evidenceOf, hostOf, isWebAddress, type Documents } from '../documents.ts';
import { found, type Detail, type Finding } from '../finding.ts';
import { hasType, idOf, listOf, property, quotable, text, textOf, textsOf } from '../json-reading.ts';
import { judge, readSecured, securedIn, type Judged } from '../secured.ts';
import { firstObject } from '../../badge/json.ts';
import { sameKey } from '../keys/public-key.ts';
import type { KeyInHand } from '../keys/named-key.ts';
import type { CheckEvidence } from '../report.ts';

/** Types of entries, each with the types of the list that it leads to. */
const kinds: Readonly<Record<string, { readonly credential: string; readonly list: string }>> = {
  BitstringStatusListEntry: { credential: 'BitstringStatusListCredential', list: 'BitstringStatusList' },
  StatusList2021Entry: { credential: 'StatusList2021Credential', list: 'StatusList2021' },
};

/** The type of an entry that leads to a list of bits; null for any other. */
export function bitstringKind(entry: Json): string | null {
  return Object.keys(kinds).find((type) => hasType(entry, type)) ?? null;
}

/** Who issued the badge, and with which keys: the list must come from the same hands. */
interface StatusAsker {
  readonly issuer: string | null;
  readonly keys: readonly KeyInHand[];
}

/** What the list says of this badge. `message`: the issuer's own words, of a list that is for that. */
export interface StatusFinding {
  readonly finding: Finding<'revocation'>;
  /** what the list is for, e.g. `revocation` */
  readonly purpose: string | null;
  readonly message: string | null;
}

export async function statusInList(
  entry: Json,
  kind: string,
  asker: StatusAsker,
  documents: Documents,
): Promise<StatusFinding> {
  const purpose = textOf(entry, 'statusPurpose');
  const address = idOf(property(entry, 'statusListCredential'));
  const of = (finding: Finding<'revocation'>, message: string | null = null): StatusFinding => ({
    finding,
    purpose,
    message,
  });
  if (!isWebAddress(address))
    return of(
      found('revocation', 'address-malformed', {
        host: quotable(address ?? '-'),
        address: quotable(address ?? '-'),
      }),
    );
  const host = hostOf(address);
  const index = indexOf(property(entry, 'statusListIndex'));
  const size = sizeOf(property(entry, 'statusSize'));
  if (index === null || size === null) {
    const shown = index === null ? property(entry, 'statusListIndex') : property(entry, 'statusSize');
    return of(found('revocation', 'index-malformed', { index: quotable(JSON.stringify(shown ?? null), 40) }));
  }
  if (purpose === null || !purposes.has(purpose))
    return of(found('revocation', 'status-purpose-not-known', { purpose: quotable(purpose ?? '-', 40) }));
  const answer = await documents.text(address);
  if (!answer.ok) return of(found('revocation', answer.obstacle.code, answer.obstacle.detail));
  const { source } = answer.value;
  const evidence: readonly CheckEvidence[] = [
    ...evidenceOf(source),
    { what: 'status-list-index', value: String(index) },
  ];
  const value = securedIn(answer.value.text.trim());
  if (value === null)
    return of(found('revocation', 'not-json', { host, address: quotable(address, 200) }, evidence));
  const secured = await readSecured(value, documents);
  if (secured === null) return of(found('revocation', 'list-malformed', { host }, evidence));
  const list = firstObject(secured.credential['credentialSubject']) ?? {};
  const objection = objectionToList(secured.credential, list, kind, purpose, asker, host);
  if (objection !== null) return of({ ...objection, evidence });
  // A kept list is judged by the day on which it was served.
  const now = source.isKept === true ? new Date(source.fetchedAt) : documents.now;
  const judged = await judge(secured, documents, now);
  const doubt = doubtAbout(judged, asker, host);
  if (doubt !== null) return of({ ...doubt, evidence: [...evidence, ...doubt.evidence] });
  const bitstring = readBitstring(textOf(list, 'encodedList') ?? '');
  const status = bitstring.ok ? statusAt(bitstring.bits, index, size) : bitstring.code;
  if (typeof status === 'string') return of(found('revocation', status, { host, index }, evidence));
  const all = [...evidence, ...judged.integrity.finding.evidence];
  if (purpose !== 'message') return of(outcomeOf(purpose, status, host, all));
  const message = messageOf(entry, list, status);
  return of(found('revocation', 'status-message', { host, message: quotable(message, 300) }, all), message);
}

const purposes: ReadonlySet<string> = new Set(['revocation', 'suspension', 'refresh', 'message']);

function outcomeOf(
  purpose: string,
  status: number,
  host: string,
  evidence: readonly CheckEvidence[],
): Finding<'revocation'> {
  if (purpose === 'refresh')
    return found('revocation', status === 0 ? 'no-status' : 'newer-copy', { host }, evidence);
  if (status === 0)
    return found(
      'revocation',
      purpose === 'suspension' ? 'not-suspended' : 'not-revoked',
      { host },
      evidence,
    );
  return found('revocation', purpose === 'suspension' ? 'suspended' : 'revoked', { host }, evidence);
}

/** What can be said against a list before its proof is looked at. */
function objectionToList(
  credential: JsonObject,
  list: JsonObject,
  kind: string,
  purpose: string,
  asker: StatusAsker,
  host: string,
): Finding<'revocation'> | null {
  const types = kinds[kind];
  if (types === undefined || !hasType(credential, types.credential) || !hasType(list, types.list))
    return found('revocation', 'list-malformed', { host });
  const issuer = idOf(credential['issuer']);
  if (issuer === null || issuer !== asker.issuer)
    return found('revocation', 'list-of-another-issuer', { host, issuer: quotable(issuer ?? '-') });
  // Bitstring Status List 1.0 §4.2 step 7; a list may be for several purposes.
  if (!textsOf(list, 'statusPurpose').includes(purpose))
    return found('revocation', 'list-for-another-purpose', { host, purpose });
  return null;
}

/** A list without a good proof of the issuer could have been written by anybody. */
function doubtAbout(judged: Judged, asker: StatusAsker, host: string): Finding<'revocation'> | null {
  const { integrity, issuer, dates } = judged;
  const because = [...integrity.finding.evidence, ...issuer.evidence];
  const doubt = (code: 'list-not-intact' | 'list-not-confirmed' | 'list-out-of-date', detail: Detail = {}) =>
    found('revocation', code, { host, ...detail }, because);
  if (integrity.finding.outcome === 'failed') return doubt('list-not-intact');
  if (integrity.finding.outcome !== 'passed') return doubt('list-not-confirmed');
  const isSameKey = integrity.keys.some(({ key }) => asker.keys.some((own) => sameKey(own.key, key)));
  if (issuer.outcome === 'failed') return doubt('list-not-intact');
  // The hand that signed the badge may speak about it, whoever it belongs to.
  if (issuer.outcome !== 'passed' && !isSameKey) return doubt('list-not-confirmed');
  return dates.outcome === 'failed' ? doubt('list-out-of-date') : null;
}

/** A whole number of 0 or more; the specification writes it as a text, many write a number. */
function indexOf(value: Json | undefined): number | null {
  const digits = typeof value === 'number' ? String(value) : text(value);
  return digits !== null && /^\d{1,12}$/u.test(digits) ? Number(digits) : null;
}

/** Bits of one entry; 1 where it does not say. */
function sizeOf(value: Json | undefined): number | null {
  if (value === undefined) return 1;
  const size = indexOf(value);
  return size !== null && size >= 1 && size <= 8 ? size : null;
}

/** Bitstring Status List 1.0 §3.2 `statusMessage`: the text for each value, which is written as `0x1`. */
function messageOf(entry: Json, list: JsonObject, status: number): string {
  const messages = [...listOf(entry, 'statusMessage'), ...listOf(list, 'statusMessage')];
  const named = messages.find((message) => {
    const value = textOf(message, 'status');
    return value !== null && /^0x[\da-f]{1,4}$/iu.test(value) && Number(value) === status;
  });
  return textOf(named, 'message') ?? `0x${status.toString(16)}`;
}
