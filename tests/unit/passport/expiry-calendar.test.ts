/** The calendar file, read back by the grammar of RFC 5545. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, translator } from '../../../shared/i18n/translate.ts';
import { expiryCalendar, type CalendarBadge } from '../../../shared/passport/expiry-calendar.ts';
import { only, readCalendar, textOf, type Component } from './icalendar.ts';

const now = new Date('2026-11-21T12:34:56Z');
const badge = (part: Partial<CalendarBadge> = {}): CalendarBadge => ({
  id: '0123456789ab',
  name: 'First aid; level 2, \\ "renewed"',
  issuerName: 'Municipal College',
  expiresOn: '2027-02-14T23:59:59Z',
  ...part,
});
const read = (badges: readonly CalendarBadge[], t = translator('en')): Component => {
  const text = expiryCalendar(badges, t, now);
  if (text === null) throw new TypeError('no calendar');
  return readCalendar(new TextEncoder().encode(text));
};

test('one event of a whole day a badge, with two alarms', () => {
  const calendar = read([badge()]);
  expect(calendar.name).toBe('VCALENDAR');
  expect(only(calendar, 'VERSION').value).toBe('2.0');
  expect(only(calendar, 'PRODID').value).not.toBe('');
  const [event, ...others] = calendar.components;
  if (event === undefined) throw new TypeError('no event');
  expect(others).toEqual([]);
  expect(event.name).toBe('VEVENT');
  expect(only(event, 'DTSTART')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20270214' });
  expect(only(event, 'DTEND')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20270215' });
  expect(only(event, 'DTSTAMP').value).toBe('20261121T123456Z');
  expect(textOf(only(event, 'SUMMARY'))).toBe('Badge expires: First aid; level 2, \\ "renewed"');
  expect(textOf(only(event, 'DESCRIPTION'))).toContain('Municipal College');
  expect(event.components.map((alarm) => [alarm.name, only(alarm, 'TRIGGER').value])).toEqual([
    ['VALARM', '-P60D'],
    ['VALARM', '-P14D'],
  ]);
  for (const alarm of event.components) {
    expect(only(alarm, 'ACTION').value).toBe('DISPLAY');
    expect(textOf(only(alarm, 'DESCRIPTION'))).toContain('First aid');
  }
});

describe('an event keeps its name', () => {
  const uidOf = (part: Partial<CalendarBadge>, language: (typeof languages)[number] = 'en'): string =>
    read([badge(part)], translator(language)).components.map((event) => only(event, 'UID').value)[0] ?? '';

  test('whatever else of the badge changes', () => {
    expect(uidOf({ name: 'Another', expiresOn: '2029-01-01', issuerName: 'X' }, 'nl')).toBe(uidOf({}));
  });

  test('and two badges have two', () => {
    expect(uidOf({ id: 'ba9876543210' })).not.toBe(uidOf({}));
    expect(uidOf({})).not.toContain('First');
  });
});

test('speaks the language it is asked for', () => {
  for (const language of languages) {
    const [event] = read([badge({ name: 'X' })], translator(language)).components;
    expect(event && textOf(only(event, 'SUMMARY'))).toBe(
      translator(language)('lens:calendar.summary', { badge: 'X' }),
    );
  }
});

test('is not made where no end is a date', () => {
  const t = translator('en');
  expect(expiryCalendar([], t, now)).toBeNull();
  expect(expiryCalendar([badge({ expiresOn: null }), badge({ expiresOn: 'soon' })], t, now)).toBeNull();
  expect(expiryCalendar([badge({ expiresOn: '+012027-01-01T00:00:00Z' })], t, now)).toBeNull();
});

test('whatever a badge is called, the file keeps to the grammar and the name comes back', () => {
  const names = fc.string({ unit: 'binary', maxLength: 150 });
  fc.assert(
    fc.property(names, names, (name, issuerName) => {
      const calendar = read([badge({ name, issuerName }), badge({ id: 'b', name: `Ανάγνωση 👩‍🏫 ${name}` })]);
      expect(calendar.components).toHaveLength(2);
      for (const event of calendar.components) {
        expect(textOf(only(event, 'SUMMARY'))).toMatch(/^Badge expires: ./u);
        expect(textOf(only(event, 'DESCRIPTION'))).not.toBe('');
      }
    }),
  );
});
