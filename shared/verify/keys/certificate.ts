/** What an X.509 certificate (RFC 5280 §4.1) says of a seal: whose it is, until when, and its key. No chain is followed. */
import { base64 } from '@scure/base';
import { childrenOf, objectIdentifier, readDer, textOfDer, timeOfDer, type Der } from './der.ts';
import { fromPem, type PublicKey } from './public-key.ts';

export interface Certificate {
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** ISO 8601 UTC */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: PublicKey;
}

/** The parts of a name that are read; null where it does not have them. */
export interface DistinguishedName {
  readonly commonName: string | null;
  readonly organisation: string | null;
  /** ETSI EN 319 412-1 §5.1.4, e.g. `VATES-A00000000` */
  readonly organisationIdentifier: string | null;
  readonly country: string | null;
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OBJECT_IDENTIFIER = 0x06;
const VERSION = 0xa0;

/** @returns null for what is no certificate, or one whose key is of a kind that we do not use */
export async function readCertificate(der: Uint8Array): Promise<Certificate | null> {
  const [signed] = inside(readDer(der)) ?? [];
  const all = inside(signed ?? null);
  if (all === null) return null;
  // Version 1 leaves its number out.
  const fields = all[0]?.tag === VERSION ? all.slice(1) : all;
  const [serial, algorithm, issuer, validity, subject, keyInfo] = fields;
  if (serial?.tag !== INTEGER || algorithm?.tag !== SEQUENCE || keyInfo?.tag !== SEQUENCE) return null;
  const [notBefore, notAfter] = (inside(validity ?? null) ?? []).map(timeOfDer);
  const names = [nameOf(issuer), nameOf(subject)] as const;
  if (names[0] === null || names[1] === null) return null;
  if (typeof notBefore !== 'string' || typeof notAfter !== 'string') return null;
  const key = await fromPem(pemOf(keyInfo.whole));
  return key === null ? null : { issuer: names[0], subject: names[1], notBefore, notAfter, key };
}

function inside(value: Der | null): readonly Der[] | null {
  return value?.tag === SEQUENCE ? childrenOf(value.content) : null;
}

/** §4.1.2.4: a sequence of sets of pairs of a kind and a text. */
function nameOf(value: Der | undefined): DistinguishedName | null {
  const sets = inside(value ?? null);
  if (sets === null) return null;
  const parts = new Map<string, string>();
  for (const set of sets) {
    const pairs = set.tag === SET ? childrenOf(set.content) : null;
    if (pairs === null) return null;
    for (const pair of pairs) {
      const [kind, text] = inside(pair) ?? [];
      if (kind?.tag !== OBJECT_IDENTIFIER || text === undefined) return null;
      const [name, said] = [objectIdentifier(kind.content), textOfDer(text)];
      // The first one counts; a second could only be there to be taken for it.
      if (name !== null && said !== null && !parts.has(name)) parts.set(name, said);
    }
  }
  const part = (kind: string): string | null => parts.get(kind) ?? null;
  return {
    commonName: part('2.5.4.3'),
    organisation: part('2.5.4.10'),
    organisationIdentifier: part('2.5.4.97'),
    country: part('2.5.4.6'),
  };
}

function pemOf(spki: Uint8Array): string {
  const lines = base64.encode(spki).match(/.{1,64}/gu) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n');
}
