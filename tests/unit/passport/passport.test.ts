/** Placement by proposal and by owner, the overview, and edits as pure functions. */
import { describe, expect, test } from 'vitest';
import { overviewOf } from '../../../shared/passport/overview.ts';
import { emptyDesk } from '../../../shared/passport/desk.ts';
import { applyEdit } from '../../../shared/passport/edit.ts';
import { shownBadges, standingOf, type HeldBadge, type Passport } from '../../../shared/passport/passport.ts';
import { groupIds, type GroupId, type LevelId, type Proposal } from '../../../shared/skills/placement.ts';
import type { Verdict } from '../../../shared/verify/report.ts';
import { sampleBadge, sampleProposal } from '../engine/sample-read.ts';

const held = (id: string, proposal: Partial<Proposal> | null, verdict: Verdict = 'valid'): HeldBadge => ({
  id,
  badge: sampleBadge(id),
  carrier: { kind: 'json', place: 'file' },
  remarks: [],
  original: { sha256: id, name: `${id}.json`, mediaType: 'application/json', size: 1 },
  addedAt: '2026-11-21T10:00:00.000Z',
  sequence: Number(id.slice(1)),
  proposals: proposal === null ? [] : [sampleProposal(proposal)],
  report: { verdict, checks: [], remarks: [], checkedAt: '2026-11-21T10:00:00.000Z' },
});

const passportOf = (...badges: HeldBadge[]): Passport => ({
  id: 'p',
  desk: emptyDesk('en', 'Mira (invented)'),
  badges,
});
const edited = (passport: Passport, edit: Parameters<typeof applyEdit>[1]): Passport => ({
  ...passport,
  desk: applyEdit(passport, edit),
});

describe('standing', () => {
  test('a sure proposal places a badge, an unsure one does not', () => {
    const desk = emptyDesk('en', '');
    expect(standingOf(held('b1', { group: 'creative' }), desk)).toMatchObject({
      group: 'creative',
      groupBy: 'proposal',
    });
    expect(standingOf(held('b1', { group: 'creative', sure: false }), desk)).toMatchObject({
      group: null,
      groupBy: null,
    });
    expect(standingOf(held('b1', null), desk)).toMatchObject({ group: null, level: null, proposal: null });
  });

  test('the owner decides over the proposal, and "nowhere" is a decision too', () => {
    const start = passportOf(held('b1', { group: 'creative', level: 'good' }));
    const moved = edited(start, { kind: 'place', badges: ['b1'], group: 'social' });
    expect(standingOf(held('b1', { group: 'creative', level: 'good' }), moved.desk)).toMatchObject({
      group: 'social',
      groupBy: 'owner',
      level: 'good',
      levelBy: 'issuer',
    });
    const nowhere = edited(moved, { kind: 'place', badges: ['b1'], group: null });
    expect(standingOf(held('b1', { group: 'creative' }), nowhere.desk)).toMatchObject({
      group: null,
      groupBy: 'owner',
    });
  });

  test('a level that the issuer did not give is the owner’s own word', () => {
    const own = edited(passportOf(held('b1', { level: 'good' })), {
      kind: 'place',
      badges: ['b1'],
      group: 'social',
      level: 'excellent',
    });
    expect(standingOf(held('b1', { level: 'good' }), own.desk)).toMatchObject({
      level: 'excellent',
      levelBy: 'owner',
    });
  });
});

describe('overview', () => {
  const full = (level: LevelId, verdict: Verdict = 'valid', but?: GroupId): HeldBadge[] =>
    groupIds
      .filter((group) => group !== but)
      .map((group, index) => held(`b${index + 1}`, { group, level }, verdict));

  test('the Super Badge needs Excellent from an issuer in all five groups', () => {
    expect(overviewOf(passportOf(...full('excellent'))).superBadgeMissing).toEqual([]);
    expect(overviewOf(passportOf(...full('good'))).superBadgeMissing).toEqual(groupIds);
    expect(overviewOf(passportOf(...full('excellent', 'valid', 'creative'))).superBadgeMissing).toEqual([
      'creative',
    ]);
  });

  test('neither a badge with a problem nor an own word counts towards a level', () => {
    expect(overviewOf(passportOf(...full('excellent', 'invalid'))).superBadgeMissing).toEqual(groupIds);
    const own = edited(passportOf(held('b1', { group: 'social', level: null })), {
      kind: 'place',
      badges: ['b1'],
      group: 'social',
      level: 'excellent',
    });
    expect(overviewOf(own).groups[0]).toMatchObject({ group: 'social', level: null });
  });
});

describe('edits', () => {
  const three = passportOf(held('b1', {}), held('b2', {}), held('b3', {}));
  const order = (passport: Passport): string[] => shownBadges(passport).map(({ id }) => id);

  test('move puts a badge before another, or last', () => {
    const first = edited(three, { kind: 'move', badges: ['b3'], before: 'b1' });
    expect(order(first)).toEqual(['b3', 'b1', 'b2']);
    const between = edited(first, { kind: 'move', badges: ['b3'], before: 'b2' });
    expect(order(between)).toEqual(['b1', 'b3', 'b2']);
    expect(order(edited(between, { kind: 'move', badges: ['b1'], before: null }))).toEqual([
      'b3',
      'b2',
      'b1',
    ]);
  });

  test('moving a thousand times between the same two never ties', () => {
    let passport = three;
    for (let turn = 0; turn < 1000; turn += 1) {
      const [a, b, c] = order(passport);
      passport = edited(passport, { kind: 'move', badges: [c ?? ''], before: b ?? '' });
      expect(order(passport)).toEqual([a, c, b]);
    }
  });

  test('a removed badge is hidden, kept, and comes back', () => {
    const gone = edited(three, { kind: 'remove', badges: ['b2'] });
    expect(order(gone)).toEqual(['b1', 'b3']);
    expect(gone.badges).toHaveLength(3);
    expect(order(edited(gone, { kind: 'restore', badges: ['b2'] }))).toEqual(['b1', 'b2', 'b3']);
  });

  test('a badge that is not held is refused and nothing is changed', () => {
    expect(() => applyEdit(three, { kind: 'place', badges: ['b1', 'nope'], group: 'social' })).toThrow(
      expect.objectContaining({ code: 'badge-not-found' }),
    );
  });
});
