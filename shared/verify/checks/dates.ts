/** Is it in force now: issued already, and not expired? */
import { assertNever } from '../../problem.ts';
import type { Badge, JsonObject } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';
import { quotable, textOf } from '../json-reading.ts';
import { instantOf, isAfter } from '../moments.ts';
import { isOnlyAddress, type Subject } from '../subject/subject.ts';

/** @param badge for Open Badges 1 and 2, whose dates have had several names and forms */
export function checkDates(subject: Subject, badge: Badge, now: Date): Finding<'dates'> {
  if (isOnlyAddress(subject)) return found('dates', 'not-fetched');
  const { start, end } = datesOf(subject, badge);
  const malformed = [start, end].find((date) => date !== null && instantOf(date) === null);
  if (malformed !== undefined && malformed !== null)
    return found('dates', 'date-malformed', { date: quotable(malformed, 40) });
  if (start === null && end === null) return found('dates', 'no-dates');
  const isCredential = subject.standard === 'OB3';
  if (start !== null && isAfter(start, now))
    return found('dates', isCredential ? 'not-yet-valid' : 'issued-in-the-future', { date: day(start) });
  if (start !== null && end !== null && endOf(end) < (instantOf(start) ?? 0))
    return found('dates', 'expires-before-issued', { date: day(end), issued: day(start) });
  if (end === null) return found('dates', 'no-end', { issued: day(start ?? '') });
  if (!isAfter(new Date(endOf(end)).toISOString(), now, -1))
    return found('dates', 'expired', { date: day(end) });
  return found('dates', 'in-force', { until: day(end) });
}

function datesOf(
  subject: Subject,
  badge: Badge,
): { readonly start: string | null; readonly end: string | null } {
  switch (subject.route) {
    case 'vc-jwt':
      return validity(subject.complete);
    case 'embedded':
      return subject.standard === 'OB3' ? validity(subject.credential) : ofBadge(badge);
    case 'hosted':
    case 'signed':
      return ofBadge(badge);
    default:
      return assertNever(subject);
  }
}

function ofBadge(badge: Badge): { readonly start: string | null; readonly end: string | null } {
  return { start: badge.issuedOn, end: badge.expiresOn };
}

/** VCDM 2.0, Validity Period: `validFrom`, `validUntil`; VCDM 1.1 `issuanceDate`, `expirationDate`. */
function validity(credential: JsonObject): { readonly start: string | null; readonly end: string | null } {
  return {
    start: textOf(credential, 'validFrom') ?? textOf(credential, 'issuanceDate'),
    end: textOf(credential, 'validUntil') ?? textOf(credential, 'expirationDate'),
  };
}

/** A bare day ends when it is over everywhere. */
function endOf(date: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(date.trim());
  return (instantOf(date) ?? 0) + (isDay ? 36 * 60 * 60 * 1000 : 0);
}

function day(date: string): string {
  return date.slice(0, 10);
}
