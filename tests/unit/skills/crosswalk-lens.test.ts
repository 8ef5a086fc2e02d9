/** The same badges through another framework: the issuer's word first, ours only as a proposal. */
import { describe, expect, test } from 'vitest';
import { seenThrough, type LensBadge, type Seen } from '../../../shared/skills/crosswalk-lens.ts';
import type { Crosswalk } from '../../../shared/skills/framework-schema.ts';
import { spocc } from '../../../shared/skills/framework.ts';
import type { Badge } from '../../../shared/badge/badge.ts';
import { sampleAlignment, sampleBadge } from './sample-badge.ts';

function crosswalk(id: string): Crosswalk {
  const found = spocc.crosswalks.find((one) => one.id === id);
  if (found === undefined) throw new TypeError(id);
  return found;
}
const held = (
  id: string,
  part: Partial<Badge>,
  group: LensBadge['group'] = null,
  topic: string | null = null,
  isWhole = false,
): LensBadge => ({ id, badge: sampleBadge(part), group, topic, isWhole });
/** `P2: b1 proposed` */
const told = ({ entries }: Seen): readonly string[] =>
  entries.flatMap(({ item, fits }) =>
    fits.map(
      ({ badge, by, isLoose }) =>
        `${item.code ?? item.names['en'] ?? ''}: ${badge} ${by}${isLoose ? ' loose' : ''}`,
    ),
  );

describe('through LifeComp', () => {
  const lifecomp = crosswalk('lifecomp');

  test('a badge of a whole group may be seen in every entry of it', () => {
    const seen = seenThrough(
      [held('b1', { name: 'Cooperative Skills (Good)' }, 'cooperative', null, true)],
      lifecomp,
    );
    expect(told(seen)).toEqual(['P2: b1 proposed', 'S3: b1 proposed']);
    expect(seen.unseen).toEqual([]);
  });

  test('a badge that only stands in the group fits the entries of single topics loosely', () => {
    const seen = seenThrough([held('b1', { name: 'Together' }, 'cooperative')], lifecomp);
    expect(told(seen)).toEqual(['P2: b1 proposed loose', 'S3: b1 proposed']);
  });

  test('a badge of one topic only in the entries of that topic, else loosely in the general ones', () => {
    expect(told(seenThrough([held('b1', { name: 'Flexible' }, 'cooperative', 'C3')], lifecomp))).toEqual([
      'P2: b1 proposed',
    ]);
    expect(told(seenThrough([held('b1', { name: 'Teams' }, 'cooperative', 'C1')], lifecomp))).toEqual([
      'S3: b1 proposed loose',
    ]);
  });

  test('what the issuer says settles it and stands first', () => {
    const said = held(
      'b2',
      { name: 'Badge', alignments: [sampleAlignment({ framework: 'LifeComp', code: 'S3.1' })] },
      'personal',
    );
    const seen = seenThrough([held('b1', {}, 'cooperative'), said], lifecomp);
    expect(told(seen)).toEqual(['P2: b1 proposed loose', 'S3: b2 issuer', 'S3: b1 proposed']);
  });

  test('a badge of the same name is seen in that entry alone', () => {
    const seen = seenThrough([held('b1', { name: 'Wellbeing' }, 'personal')], lifecomp);
    expect(told(seen)).toEqual(['P3: b1 proposed']);
  });

  test('a badge without a place and without a link is not seen, and that is told', () => {
    expect(seenThrough([held('b1', { name: 'First aid' })], lifecomp)).toMatchObject({
      unseen: ['b1'],
      beyond: [],
    });
  });

  test('every badge is seen or told as not seen', () => {
    const groups = [null, 'social', 'personal', 'organisational', 'cooperative', 'creative'] as const;
    const badges = groups.map((group, at) => held(`b${at}`, { name: 'Badge' }, group));
    for (const one of spocc.crosswalks) {
      const { entries, unseen } = seenThrough(badges, one);
      const seen = new Set(entries.flatMap(({ fits }) => fits.map(({ badge }) => badge)));
      expect([...seen, ...unseen].toSorted(), one.id).toEqual(badges.map(({ id }) => id));
      expect(entries.every(({ fits }) => fits.every(({ by }) => by === 'proposed'))).toBe(true);
    }
  });
});

describe('what micro-credentials and KOMPAS21 badges name themselves', () => {
  test('ESCO skills of learning outcomes, known entries and others', () => {
    const skills = [
      { name: 'supporting others', url: 'http://data.europa.eu/esco/skill/1' },
      { name: 'lead a brass band', url: 'http://data.europa.eu/esco/skill/2' },
    ];
    const badge = held('b1', {
      name: 'Micro',
      learningOutcomes: [{ name: 'Care', description: null, skills }],
    });
    const seen = seenThrough([badge], crosswalk('esco'));
    expect(told(seen)).toEqual(['supporting others: b1 issuer']);
    expect(seen.beyond).toEqual([{ badge: 'b1', said: 'lead a brass band' }]);
    expect(seen.unseen).toEqual([]);
  });

  test('KOMPAS21 in Dutch', () => {
    const alignments = [sampleAlignment({ framework: 'KOMPAS21', name: 'Samenwerken' })];
    const seen = seenThrough([held('b1', { alignments }, 'social')], crosswalk('kompas21'));
    expect(told(seen)).toEqual(['working together: b1 issuer']);
  });

  test('codes of another edition are not taken for ours', () => {
    const alignments = [sampleAlignment({ framework: 'DigComp 3.0', code: '2.4', name: 'Something new' })];
    const seen = seenThrough([held('b1', { alignments })], crosswalk('digcomp'));
    expect(told(seen)).toEqual([]);
    expect(seen.beyond).toEqual([{ badge: 'b1', said: 'Something new' }]);
  });

  test('one link to another framework says nothing through this one', () => {
    const alignments = [sampleAlignment({ framework: 'GreenComp', code: '3.2' })];
    expect(told(seenThrough([held('b1', { alignments })], crosswalk('lifecomp')))).toEqual([]);
  });
});
