/** Is it in force now: issued already, and not expired? */
import { assertNever } from '../../problem.ts';
import type { Badge, JsonObject } from '../../badge/badge.ts';
import { found, type Finding } from '../finding.ts';
import { property, quotable } from '../json-reading.ts';
import { instantOf, isAfter } from '../moments.ts';
import { isAssertionStandard, isOnlyAddress, type Subject } from '../subject/subject.ts';

/** @param badge for Open Badges 1 and 2, whose dates have had several names and forms */
export function checkDates(subject: Subject, badge: Badge, now: Date): Finding<'dates'> {
  if (isOnlyAddress(subject)) return found('dates', 'not-fetched');
  return judgeDates(datesOf(subject, badge), !isAssertionStandard(subject.standard), now);
}

/** Of a verifiable credential that is no badge. */
export function credentialDates(credential: JsonObject, now: Date): Finding<'dates'> {
  return judgeDates(validity(credential), true, now);
}

interface Dates {
  readonly start: string | null;
  readonly end: string | null;
}

function judgeDates({ start, end }: Dates, isCredential: boolean, now: Date): Finding<'dates'> {
  const malformed = [start, end].find((date) => date !== null && instantOf(date) === null);
  if (malformed !== undefined && malformed !== null)
    return found('dates', 'date-malformed', { date: quotable(malformed, 40) });
  if (start === null && end === null) return found('dates', 'no-dates');
  if (start !== null && isAfter(start, now))
    return found('dates', isCredential ? 'not-yet-valid' : 'issued-in-the-future', { date: day(start) });
  if (start !== null && end !== null && endOf(end) < (instantOf(start) ?? 0))
    return found('dates', 'expires-before-issued', { date: day(end), issued: day(start) });
  if (end === null) return found('dates', 'no-end', { issued: day(start ?? '') });
  if (!isAfter(new Date(endOf(end)).toISOString(), now, -1))
    return found('dates', 'expired', { date: day(end) });
  return found('dates', 'in-force', { until: day(end) });
}

function datesOf(subject: Subject, badge: Badge): Dates {
  switch (subject.route) {
    case 'vc-jwt':
      return validity(subject.complete);
    case 'embedded':
      return isAssertionStandard(subject.standard) ? ofBadge(badge) : validity(subject.credential);
    case 'jades':
      return validity(subject.credential);
    case 'hosted':
    case 'signed':
    case 'xml':
      return ofBadge(badge);
    default:
      return assertNever(subject);
  }
}

function ofBadge(badge: Badge): Dates {
  return { start: badge.issuedOn, end: badge.expiresOn };
}

/** VCDM 2.0 §4.9 `validFrom`, `validUntil`; VCDM 1.1 `issuanceDate`, `expirationDate`; ELM v3 `issued`. */
function validity(credential: JsonObject): Dates {
  return {
    start: dateOf(credential, ['validFrom', 'issuanceDate', 'issued']),
    end: dateOf(credential, ['validUntil', 'expirationDate']),
  };
}

/**
 * What is there and is no text is a malformed date, never one that is not there: to an embedded proof `["2026-01-01"]`
 * or `{"@value": …}` can be the same as the text, and the end of a badge could be hidden in it.
 */
function dateOf(credential: JsonObject, names: readonly string[]): string | null {
  const said = names.flatMap((name) => {
    const value = property(credential, name);
    return value === undefined || value === null || value === '' ? [] : [value];
  });
  const [date] = said;
  if (date === undefined) return null;
  return typeof date === 'string' ? date : JSON.stringify(date);
}

/** A bare day ends when it is over everywhere. */
function endOf(date: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(date.trim());
  return (instantOf(date) ?? 0) + (isDay ? 36 * 60 * 60 * 1000 : 0);
}

function day(date: string): string {
  return date.slice(0, 10);
}
