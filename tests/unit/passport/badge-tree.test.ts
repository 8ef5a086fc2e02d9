/** The tree of the 18 badges, and what is proven apart from what is not. */
import { describe, expect, test } from 'vitest';
import { badgeTree, type TreeBadge } from '../../../shared/passport/badge-tree.ts';
import { groupProofs, overviewOf } from '../../../shared/passport/overview.ts';
import { emptyDesk } from '../../../shared/passport/desk.ts';
import { standingOf } from '../../../shared/passport/passport.ts';
import { groupIds, type Proposal } from '../../../shared/skills/placement.ts';
import { badgesOf } from '../../../shared/skills/framework.ts';
import type { Verdict } from '../../../shared/verify/report.ts';
import { sampleProposal } from '../engine/sample-read.ts';

const desk = emptyDesk('en', '');
const named = { code: 'name-topic', detail: { matched: 'Leadership', term: 'Leadership' } } as const;

const held = (proposal: Partial<Proposal>, verdict: Verdict | null = 'valid', moved?: 'personal') => ({
  standing: standingOf(
    { id: 'b', proposals: [sampleProposal(proposal)] },
    moved === undefined ? desk : { ...desk, decisions: { b: { group: moved } } },
  ),
  verdict,
  isElsewhere: false,
  isOnlyAKey: verdict === 'valid',
  hasStatement: false,
  ownFiles: 0,
});
const social = (badges: readonly TreeBadge[]) => badgeTree(badges).groups[0]?.lines ?? [];

describe('the tree', () => {
  test('has the badges that the framework has', () => {
    const { groups, specials } = badgeTree([]);
    expect(groups.flatMap(({ lines }) => lines).length + specials.length).toBe(badgesOf().length);
  });

  test('a badge counts by its name, wherever its owner put it', () => {
    const badge = held({ group: 'social', level: 'good' }, 'valid', 'personal');
    const [sufficient, good, excellent] = social([badge]);
    expect(good?.held).toEqual([badge]);
    expect(sufficient).toMatchObject({ held: [], isPassed: true });
    expect(excellent).toMatchObject({ held: [], isPassed: false });
  });

  test('the same level under another name is told, and does not count', () => {
    const badge = held({ group: 'social', level: 'excellent', reason: named });
    expect(social([badge])[2]).toMatchObject({ held: [], alike: [badge] });
    expect(badgeTree([badge]).way.missing).toEqual(groupIds);
  });

  test('a badge with a found problem counts for nothing; one that is not proven stands apart', () => {
    const [bad, open] = [
      held({ group: 'social', level: 'excellent' }, 'invalid'),
      held({ group: 'social', level: 'excellent' }, 'unconfirmed'),
    ];
    expect(social([bad])[2]).toMatchObject({ held: [], refused: [bad] });
    expect(badgeTree([bad]).way).toEqual({ isHeld: false, missing: groupIds, open: [] });
    const unchecked = held({ group: 'personal', level: 'excellent' }, null);
    const elsewhere = { ...held({ group: 'creative', level: 'excellent' }), isElsewhere: true };
    expect(social([open])[2]).toMatchObject({ held: [open], refused: [] });
    expect(badgeTree([open, unchecked, elsewhere]).way).toEqual({
      isHeld: false,
      missing: groupIds,
      open: [open, unchecked, elsewhere],
    });
  });

  test('what is proven is not told as open too, and a level is passed only by what is proven', () => {
    const open = held({ group: 'social', level: 'excellent' }, 'unconfirmed');
    const good = held({ group: 'social', level: 'excellent' });
    expect(badgeTree([open, good]).way).toMatchObject({ open: [] });
    expect(badgeTree([open, good]).way.missing).not.toContain('social');
    expect(social([open]).map(({ isPassed }) => isPassed)).toEqual([false, false, false]);
    expect(social([good]).map(({ isPassed }) => isPassed)).toEqual([true, true, false]);
  });

  test('the Super Badge needs the badge "Excellent" of all five groups', () => {
    const all = groupIds.map((group) => held({ group, level: 'excellent' }));
    expect(badgeTree(all).way.missing).toEqual([]);
    expect(badgeTree(all.slice(1)).way.missing).toEqual(['social']);
    const superBadge = held({ group: null, level: null, special: 'super' });
    expect(badgeTree([superBadge]).specials[0]).toMatchObject({ special: 'super', held: [superBadge] });
    expect(badgeTree([superBadge]).way).toMatchObject({ isHeld: true, open: [] });
    const open = held({ group: null, level: null, special: 'super' }, 'unconfirmed');
    expect(badgeTree([open]).way).toMatchObject({ isHeld: false, open: [open] });
  });

  test('the overview says the same', () => {
    const badges = groupIds.map((group, sequence) => ({
      id: `b${sequence}`,
      sequence,
      proposals: [
        sampleProposal({ group, level: 'excellent', ...(group === 'creative' ? { reason: named } : {}) }),
      ],
      report: { verdict: 'valid' as const, remarks: [] },
    }));
    expect(overviewOf({ desk, badges })).toMatchObject({
      superBadgeMissing: ['creative'],
      hasSuperBadge: false,
    });
    expect(overviewOf({ desk, badges }).groups.at(-1)?.level).toBe('excellent');
    const [first, second, ...others] = badges;
    const report = {
      verdict: 'valid' as const,
      remarks: [{ code: 'checked-elsewhere' as const, detail: {} }],
    };
    const mixed = [
      ...(first === undefined ? [] : [{ ...first, report }]),
      ...(second === undefined ? [] : [{ ...second, report: null }]),
      ...others,
    ];
    expect(overviewOf({ desk, badges: mixed })).toMatchObject({
      superBadgeMissing: ['social', 'personal', 'creative'],
      superBadgeOpen: 2,
    });
  });
});

describe('proof and own word', () => {
  test('a level is proven only by a checked badge of an issuer', () => {
    const [proof] = groupProofs([
      held({ group: 'social', level: 'sufficient' }),
      held({ group: 'social', level: 'good' }, 'unconfirmed'),
      held({ group: 'social', level: 'excellent' }, 'invalid'),
    ]);
    expect(proof).toMatchObject({ proven: 'sufficient', openLevel: 'good', ownLevel: null });
    expect([proof?.checked, proof?.keyOnly, proof?.open, proof?.refused].map((some) => some?.length)).toEqual(
      [1, 1, 1, 1],
    );
  });

  test('what was checked on another computer proves nothing here, and is told apart', () => {
    const badge = { ...held({ group: 'social', level: 'good' }), isElsewhere: true };
    expect(groupProofs([badge])[0]).toMatchObject({
      proven: null,
      openLevel: 'good',
      checked: [],
      open: [badge],
      elsewhere: [badge],
    });
  });

  test('a badge nobody checked is open', () => {
    expect(groupProofs([held({ group: 'social', level: 'good' }, null)])[0]).toMatchObject({
      proven: null,
      openLevel: 'good',
    });
  });

  test('the owner’s own level and words stand apart', () => {
    const standing = standingOf(
      { id: 'b', proposals: [sampleProposal({ group: 'social', level: null })] },
      { ...desk, decisions: { b: { group: 'social', level: 'excellent' } } },
    );
    const [proof] = groupProofs([
      {
        standing,
        verdict: 'valid' as const,
        isElsewhere: false,
        isOnlyAKey: false,
        hasStatement: true,
        ownFiles: 0,
      },
    ]);
    expect(proof).toMatchObject({ proven: null, openLevel: null, ownLevel: 'excellent' });
    expect(proof?.told).toHaveLength(1);
  });
});
