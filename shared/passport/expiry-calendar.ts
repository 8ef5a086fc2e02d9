/**
 * The ends of badges as a calendar file (RFC 5545): for each an event of a whole day, with two alarms before it. An
 * event is named by its badge, so that the same file taken in again changes it and adds none.
 */
import type { Translator } from '../i18n/translate.ts';
import { plain, shortened } from './document/plain-text.ts';
import type { Ending } from './expiry.ts';

export interface CalendarBadge extends Ending {
  /** says nothing about its owner */
  readonly id: string;
  readonly name: string | null;
  readonly issuerName: string | null;
}

/** Days before the end at which a calendar reminds. */
export const alarmDays = [60, 14] as const;

const longest = 160;
/** A date has four digits for its year there. */
const lastDay = Date.UTC(9999, 11, 30);

/**
 * @param now when the file is made
 * @returns null where none of the badges has an end that is a date: such a calendar may not be empty
 */
export function expiryCalendar(badges: readonly CalendarBadge[], t: Translator, now: Date): string | null {
  const events = badges.flatMap((badge) => eventOf(badge, t, now));
  if (events.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Soft Skills Passport//Badge dates//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function eventOf(badge: CalendarBadge, t: Translator, now: Date): readonly string[] {
  const end = Date.parse(badge.expiresOn ?? '');
  if (Number.isNaN(end) || end > lastDay) return [];
  const name = shortened(plain(badge.name), longest) || t('common:badge.unnamed');
  const issuer = shortened(plain(badge.issuerName), longest) || t('common:badge.issuerUnnamed');
  const summary = t('lens:calendar.summary', { badge: name });
  return [
    'BEGIN:VEVENT',
    `UID:badge-${badge.id}-ends@soft-skills-passport.invalid`,
    `DTSTAMP:${stamp(now)}`,
    // The day that the app and the paper say too: the issuer's, told in UTC.
    `DTSTART;VALUE=DATE:${day(new Date(end))}`,
    `DTEND;VALUE=DATE:${day(new Date(end + 24 * 60 * 60 * 1000))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(t('lens:calendar.description', { badge: name, issuer }))}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...alarmDays.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-P${days}D`,
      `DESCRIPTION:${escaped(summary)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** `20261121` */
function day(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

/** `20261121T120000Z` */
function stamp(date: Date): string {
  return `${date.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** §3.3.11; other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?|\n/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

/** §3.1: no line is longer than 75 octets; no letter is cut in two. */
const mostOctets = 75;

function foldedLine(line: string): string {
  const lines: string[] = [];
  let [here, octets] = ['', 0];
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > mostOctets) {
      lines.push(here);
      [here, octets] = [' ', 1];
    }
    here += letter;
    octets += size;
  }
  return [...lines, here].join('\r\n');
}
