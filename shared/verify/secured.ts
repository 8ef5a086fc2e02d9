/**
 * A verifiable credential that is no badge (a status list, an endorsement): the same proofs, keys and dates as a
 * badge, through the same code.
 */
import { credentialOfPayload } from '../badge/credential.ts';
import type { Credential, Json, JsonObject } from '../badge/badge.ts';
import { isJsonObject } from '../badge/json.ts';
import { decodeJws, looksLikeJws } from '../badge/jws.ts';
import { PassportError } from '../problem.ts';
import { checkIntegrity, type Integrity } from './checks/integrity.ts';
import { checkIssuer } from './checks/issuer.ts';
import { credentialDates } from './checks/dates.ts';
import { credentialIn } from './credential-in.ts';
import { parseObject, type Documents } from './documents.ts';
import type { Finding } from './finding.ts';
import { subjectOf } from './subject/subject-of.ts';
import type { Subject } from './subject/subject.ts';

export interface Secured {
  readonly subject: Subject;
  /** with the claims of a JWT where it leaves something out */
  readonly credential: JsonObject;
}

export interface Judged {
  readonly integrity: Integrity;
  readonly issuer: Finding<'issuer'>;
  readonly dates: Finding<'dates'>;
}

/**
 * @param value an object with its proof inside, or a compact JWS
 * @returns null for anything else
 */
export async function readSecured(value: Json, documents: Documents): Promise<Secured | null> {
  const form = formOf(value);
  if (form === null) return null;
  const subject = await subjectOf(form, documents);
  const credential = credentialIn(subject);
  return credential === null ? null : { subject, credential };
}

/** The text that an address serves, as the value that `readSecured` reads; null where it is neither. */
export function securedIn(text: string): Json | null {
  return looksLikeJws(text) ? text : parseObject(text);
}

/** @param now the moment for which the dates are asked */
export async function judge(
  { subject, credential }: Secured,
  documents: Documents,
  now: Date = documents.now,
): Promise<Judged> {
  const integrity = await checkIntegrity(subject, documents);
  return {
    integrity,
    issuer: await checkIssuer(subject, integrity, documents),
    dates: credentialDates(credential, now),
  };
}

function formOf(value: Json): Credential | null {
  if (isJsonObject(value)) return { form: 'json', standard: 'OB3', text: '', json: value };
  if (typeof value !== 'string') return null;
  try {
    const jws = decodeJws(value);
    return isJsonObject(credentialOfPayload(jws.payload)) ? { form: 'jws', standard: 'OB3', ...jws } : null;
  } catch (cause) {
    // Text that is no JWS, or one past our limits: nothing that could be checked.
    if (cause instanceof PassportError) return null;
    throw cause;
  }
}
