/** Micro-credentials of other frameworks and KOMPAS21 skills find their place in the same passport. */
import { describe, expect, test } from 'vitest';
import { classify } from '../../../shared/skills/classify.ts';
import { spocc } from '../../../shared/skills/framework.ts';
import { sampleAlignment, sampleBadge } from './sample-badge.ts';

const best = (part: Parameters<typeof sampleBadge>[0]) => classify(sampleBadge(part))[0] ?? null;

describe('a badge called after an entry of another framework', () => {
  test.each([
    ['LifeComp', 'Micro-credential: Wellbeing', 'personal'],
    ['LifeComp', 'LifeComp P3: Wellbeing (Good)', 'personal'],
    ['LifeComp', 'Managing learning', 'personal'],
    ['EntreComp', 'Spotting opportunities', 'creative'],
    ['EntreComp', 'Coping with uncertainty, ambiguity & risk', 'cooperative'],
    ['GreenComp', 'Systems thinking', 'creative'],
    ['DigComp', 'Netiquette', 'social'],
    ['KOMPAS21', 'Ondernemendheid', 'creative'],
    ['KOMPAS21', 'Sociale en culturele vaardigheden', 'social'],
  ])('%s, %s', (framework, name, group) => {
    const described = best({ name, description: `A micro-credential based on ${framework}.` });
    expect(described).toMatchObject({ group, sure: true, special: null });
    expect(best({ name, tags: [framework] })).toMatchObject({ group, sure: true });
  });

  test('is only a question where nobody says of which framework it is', () => {
    expect(best({ name: 'Vision' })).toMatchObject({ group: 'creative', sure: false });
    expect(best({ name: 'Vision test at the optician' })).toBeNull();
  });

  test('is a question too where the entry fits loosely, and nothing where it fits nowhere', () => {
    expect(best({ name: 'Developing digital content', tags: ['DigComp'] })).toMatchObject({ sure: false });
    expect(best({ name: 'Programming', tags: ['DigComp'] })).toBeNull();
  });

  test('keeps the level and the reason that the issuer gave', () => {
    const found = best({ name: 'Wellbeing (Excellent)', tags: ['LifeComp'] });
    expect(found).toMatchObject({ level: 'excellent', reason: { code: 'name-topic' } });
    expect(found?.reason.detail['matched']).toBe('Wellbeing (Excellent)');
  });

  test('every entry with a group is proposed for it, at least as a question', () => {
    for (const { name, items } of spocc.crosswalks)
      for (const { names, group, alternative } of items)
        for (const text of Object.values(names)) {
          const groups = classify(sampleBadge({ name: text, tags: [name] })).map((one) => one.group);
          if (group !== null && alternative === null) expect(groups, text).toContain(group);
        }
  });
});

test('an address of the European Union is ESCO only where it says so', () => {
  const skill = (url: string) =>
    best({ name: 'Badge', alignments: [sampleAlignment({ name: 'leading others', url })] });
  expect(skill('http://data.europa.eu/esco/skill/1')).toMatchObject({
    group: 'organisational',
    reason: { code: 'crosswalk' },
  });
  expect(skill('http://data.europa.eu/snb/isced-f/0413')?.reason.code).not.toBe('crosswalk');
});
