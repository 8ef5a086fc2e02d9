/** What has ended, what ends soon, what ends later. */
import { expect, test } from 'vitest';
import { expiryOf, hasEnded } from '../../../shared/passport/expiry.ts';

const now = new Date('2026-11-21T12:00:00Z');
const badge = (expiresOn: string | null) => ({ expiresOn });

test('the nearest first, the past apart, the latest of it first', () => {
  const [old, older, near, nearer, far, none, odd] = [
    '2026-01-01',
    '2020-01-01',
    '2027-06-01T00:00:00Z',
    '2026-12-01',
    '2027-11-22',
    null,
    'some day',
  ].map(badge);
  expect(
    expiryOf(
      [far, near, older, none, nearer, old, odd].flatMap((one) => one ?? []),
      now,
    ),
  ).toEqual({
    ended: [old, older],
    soon: [nearer, near],
    later: [far],
    endless: 2,
  });
});

test('a bare day is good until it is over; an instant to the second', () => {
  expect(hasEnded(badge('2026-11-21'), now)).toBe(false);
  expect(hasEnded(badge('2026-11-20'), now)).toBe(true);
  expect(hasEnded(badge('2026-11-21T11:59:59Z'), now)).toBe(true);
  expect(hasEnded(badge(null), now)).toBe(false);
});

test('a year from the last of February reaches into March', () => {
  const leap = new Date('2028-02-29T00:00:00Z');
  expect(expiryOf([badge('2029-02-28')], leap).soon).toHaveLength(1);
  expect(expiryOf([badge('2029-03-02')], leap).soon).toHaveLength(0);
});
