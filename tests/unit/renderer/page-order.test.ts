/** The order of badges on a page, and what a drop in it means to the engine. */
import { describe, expect, test } from 'vitest';
import { badgesInOrder, badgesOn, beforeOf, shownGroups } from '../../../renderer/page-order.ts';
import { emptyDesk } from '../../../shared/passport/desk.ts';
import { applyEdit } from '../../../shared/passport/edit.ts';
import { shownBadges, type Passport } from '../../../shared/passport/passport.ts';
import { sampleBadge } from '../skills/sample-badge.ts';
import { passportView } from './views.ts';

const view = passportView({ social: ['b', 'a'], creative: ['c'] }, ['d']);

test('a page shows its own badges in the owner’s order', () => {
  expect(badgesOn(view, 'social').map(({ id }) => id)).toEqual(['b', 'a']);
  expect(badgesOn(view, 'personal')).toEqual([]);
  expect(badgesOn(view, 'unplaced').map(({ id }) => id)).toEqual(['d']);
});

test('the sheet goes page after page, the unplaced ones last', () => {
  expect(badgesInOrder(view).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
});

test('a group counts as shown where it has a badge', () => {
  expect(shownGroups(view)).toBe(2);
});

/** A passport that holds badges of these ids, in this order. */
function passportOf(ids: readonly string[]): Passport {
  return {
    id: 'p',
    desk: emptyDesk('en', 'Mira'),
    badges: ids.map((id, sequence) => ({
      id,
      sequence,
      badge: sampleBadge({}),
      carrier: { kind: 'json', place: '' },
      remarks: [],
      original: { sha256: id, name: id, mediaType: 'application/json', size: 1 },
      addedAt: '2026-11-21T12:00:00Z',
      proposals: [],
      report: null,
    })),
  };
}

describe('a drop in the list', () => {
  const order = ['a', 'b', 'c'];
  const drop = (moved: string, key: string, dropPosition: 'before' | 'after' | 'on') =>
    beforeOf(order, moved, { key, dropPosition });

  test('names the badge that comes after, or none at the end', () => {
    expect(drop('a', 'c', 'before')).toBe('c');
    expect(drop('a', 'b', 'after')).toBe('c');
    expect(drop('a', 'c', 'after')).toBeNull();
    expect(drop('c', 'a', 'before')).toBe('a');
  });

  test('that changes nothing asks nothing', () => {
    expect(drop('a', 'b', 'before')).toBeUndefined();
    expect(drop('b', 'a', 'after')).toBeUndefined();
    expect(drop('c', 'b', 'after')).toBeUndefined();
    expect(drop('b', 'b', 'after')).toBeUndefined();
    expect(drop('a', 'b', 'on')).toBeUndefined();
    expect(drop('a', 'stranger', 'after')).toBeUndefined();
  });

  test.each([
    ['a', 'c', 'after', ['b', 'c', 'a']],
    ['c', 'a', 'before', ['c', 'a', 'b']],
    ['a', 'b', 'after', ['b', 'a', 'c']],
  ] as const)('%s %s %s stands there after the engine’s own edit', (moved, key, dropPosition, expected) => {
    const before = drop(moved, key, dropPosition);
    if (before === undefined) throw new Error('no change');
    const passport = passportOf(order);
    const desk = applyEdit(passport, { kind: 'move', badges: [moved], before });
    expect(shownBadges({ ...passport, desk }).map(({ id }) => id)).toEqual(expected);
  });
});
