/** The order of badges on a page, and what a drop in it means to the engine. */
import { describe, expect, test } from 'vitest';
import {
  badgesInOrder,
  badgesOn,
  beforeAfterStep,
  beforeOf,
  pageShown,
  pagesOf,
  shownGroups,
  type Before,
  type Step,
} from '../../../renderer/page-order.ts';
import { viewAfter } from '../../../shared/contract/passport-view.ts';
import { emptyDesk } from '../../../shared/passport/desk.ts';
import { applyEdit } from '../../../shared/passport/edit.ts';
import { shownBadges, type Passport } from '../../../shared/passport/passport.ts';
import { sampleBadge } from '../skills/sample-badge.ts';
import { passportNews, passportView, summary } from './views.ts';

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

describe('sections of the owner’s own', () => {
  const { standing } = summary('x');
  const news = passportNews({ social: ['a'] }, ['b']);
  const own = viewAfter(null, {
    ...news,
    ownSections: [{ id: 'own-0123456789ab', title: 'Driving', text: '', position: 1 }],
    badges: news.badges.map((badge) =>
      badge.id === 'b' ? { ...badge, standing: { ...standing, section: 'own-0123456789ab' } } : badge,
    ),
  });

  test('are pages beside the five groups, before what has no place', () => {
    expect(pagesOf(own).slice(4)).toEqual(['creative', 'own-0123456789ab', 'unplaced']);
    expect(badgesOn(own, 'own-0123456789ab').map(({ id }) => id)).toEqual(['b']);
    expect(badgesOn(own, 'unplaced')).toEqual([]);
    expect(badgesInOrder(own).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('that were taken away lead to where their badges went', () => {
    expect(pageShown(own, 'own-0123456789ab')).toBe('own-0123456789ab');
    expect(pageShown(view, 'own-0123456789ab')).toBe('unplaced');
    expect(pageShown(view, 'creative')).toBe('creative');
  });
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

/** The order after the engine's own edit. */
function orderAfter(order: readonly string[], moved: readonly string[], before: Before): readonly string[] {
  if (before === undefined) return order;
  const passport = passportOf(order);
  const desk = applyEdit(passport, { kind: 'move', badges: [...moved], before });
  return shownBadges({ ...passport, desk }).map(({ id }) => id);
}

describe('a drop in the list', () => {
  const order = ['a', 'b', 'c', 'd'];
  const drop = (moved: readonly string[], key: string, dropPosition: 'before' | 'after' | 'on') =>
    beforeOf(order, new Set(moved), { key, dropPosition });

  test('names the badge that comes after, or none at the end', () => {
    expect(drop(['a'], 'c', 'before')).toBe('c');
    expect(drop(['a'], 'b', 'after')).toBe('c');
    expect(drop(['a'], 'd', 'after')).toBeNull();
    expect(drop(['c'], 'a', 'before')).toBe('a');
  });

  test('that changes nothing asks nothing', () => {
    expect(drop(['a'], 'b', 'before')).toBeUndefined();
    expect(drop(['b'], 'a', 'after')).toBeUndefined();
    expect(drop(['d'], 'c', 'after')).toBeUndefined();
    expect(drop(['b'], 'b', 'after')).toBeUndefined();
    expect(drop(['b', 'c'], 'c', 'after')).toBeUndefined();
    expect(drop(['a'], 'b', 'on')).toBeUndefined();
    expect(drop(['a'], 'stranger', 'after')).toBeUndefined();
  });

  test.each([
    [['a'], 'c', 'after', ['b', 'c', 'a', 'd']],
    [['c'], 'a', 'before', ['c', 'a', 'b', 'd']],
    [['a', 'c'], 'd', 'after', ['b', 'd', 'a', 'c']],
    [['b', 'd'], 'a', 'before', ['b', 'd', 'a', 'c']],
    [['a', 'd'], 'd', 'before', ['b', 'c', 'a', 'd']],
  ] as const)('%s %s %s stands there after the engine’s own edit', (moved, key, dropPosition, expected) => {
    expect(orderAfter(order, moved, drop(moved, key, dropPosition))).toEqual(expected);
  });
});

describe('a step in the list', () => {
  const order = ['a', 'b', 'c', 'd'];
  const after = (moved: readonly string[], step: Step): readonly string[] =>
    orderAfter(order, moved, beforeAfterStep(order, new Set(moved), step));

  test.each([
    [['b'], 'up', ['b', 'a', 'c', 'd']],
    [['b'], 'down', ['a', 'c', 'b', 'd']],
    [['c'], 'down', ['a', 'b', 'd', 'c']],
    [['c'], 'first', ['c', 'a', 'b', 'd']],
    [['b'], 'last', ['a', 'c', 'd', 'b']],
    [['b', 'c'], 'up', ['b', 'c', 'a', 'd']],
    [['b', 'c'], 'down', ['a', 'd', 'b', 'c']],
  ] as const)('%s %s', (moved, step, expected) => {
    expect(after(moved, step)).toEqual(expected);
  });

  test('beyond the end is none', () => {
    expect(beforeAfterStep(order, new Set(['a']), 'up')).toBeUndefined();
    expect(beforeAfterStep(order, new Set(['d']), 'down')).toBeUndefined();
    expect(beforeAfterStep(order, new Set(['a']), 'first')).toBeUndefined();
    expect(beforeAfterStep(order, new Set(['stranger']), 'up')).toBeUndefined();
  });
});
