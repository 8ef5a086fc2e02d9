/** The Badge again, now with what the issuer publishes. */
import type { Badge, Credential, JsonObject, ReadBadge, Standard } from '../../badge/badge.ts';
import { credentialOfPayload } from '../../badge/credential.ts';
import { normalise } from '../../badge/normalise.ts';
import { assertNever, PassportError } from '../../problem.ts';
import type { JadesSubject, Subject } from './subject.ts';

/** A credential to prove, with a badge to fall back on. */
export interface Reading extends Pick<ReadBadge, 'credential' | 'badge'> {
  /** the badge was not read from this credential but from an older edition of it */
  readonly isOlder?: true;
}

/** Falls back on the badge as it was read where the fetched documents make none. */
export function badgeOf(subject: Subject, read: Reading): Badge {
  try {
    const documents = publishedFor(subject);
    const credential = credentialOf(subject, read.credential);
    // Nothing was learned since it was read.
    if (documents.size === 0 && read.isOlder !== true && isSame(credential, read.credential))
      return read.badge;
    return normalise(credential, (url) => documents.get(url));
  } catch (cause) {
    if (cause instanceof PassportError) return read.badge;
    throw cause;
  }
}

/** What was checked: of an address that led to a credential, that credential. */
function credentialOf(subject: Subject, read: Credential): Credential {
  switch (subject.route) {
    case 'hosted':
      return read;
    case 'signed':
    case 'vc-jwt':
      return subject.jws;
    case 'embedded':
      return jsonOf(subject.standard, subject.credential);
    case 'jades':
      return isWhole(subject) ? subject.jades : jsonOf('EDC', subject.credential);
    case 'xml':
      return subject.xml;
    default:
      return assertNever(subject);
  }
}

function isSame(one: Credential, other: Credential): boolean {
  if (one.form !== 'json' || other.form !== 'json') return one === other;
  return one.json === other.json && one.standard === other.standard;
}

function isWhole({ jades, credential }: JadesSubject): boolean {
  return credential === credentialOfPayload(jades.payload);
}

function jsonOf(standard: Standard, json: JsonObject): Credential {
  return { form: 'json', standard, text: '', json };
}

/** Under the addresses that the badge uses. To an OB3 credential nothing is added: it is what was signed. */
function publishedFor(subject: Subject): ReadonlyMap<string, JsonObject> {
  const known = new Map<string, JsonObject>();
  if (subject.route !== 'hosted' && subject.route !== 'signed') return known;
  for (const { id, fetched } of [subject.badgeClass, subject.issuer])
    if (id !== null && fetched !== null) known.set(id, fetched.json);
  if (subject.route === 'hosted' && subject.hosting.kind === 'served')
    known.set(subject.address, subject.hosting.document.json);
  return known;
}
