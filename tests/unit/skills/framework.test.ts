import { describe, expect, test } from 'vitest';
import {
  badgeName,
  badgesOf,
  frameworkTitle,
  groupName,
  levelName,
  outcomesOf,
  parseFramework,
  specialName,
  spocc,
  textIn,
  topicName,
  topicsOf,
} from '../../../shared/skills/framework.ts';
import { groupIds, levelIds } from '../../../shared/skills/placement.ts';

const languages = ['en', 'nl', 'sl', 'hr', 'it', 'el', 'es', 'pl', 'de'];

describe('SPOCC as data', () => {
  test('has what the framework itself counts', () => {
    expect(spocc.groups.map(({ id }) => id)).toEqual(groupIds);
    expect(spocc.levels.map(({ id }) => id)).toEqual(levelIds);
    expect(spocc.groups).toHaveLength(spocc.declared.groups);
    expect(spocc.groups.flatMap(({ topics }) => topics)).toHaveLength(spocc.declared.topics);
    expect(badgesOf()).toHaveLength(spocc.declared.badges);
    expect(new Set(badgesOf().map(({ id }) => id)).size).toBe(18);
  });

  test('names the outcomes that are not known instead of inventing them', () => {
    const known = spocc.groups.flatMap(({ topics }) => topics).flatMap(({ outcomes }) => outcomes);
    expect(known).toHaveLength(68);
    expect(topicsOf('creative').flatMap(({ outcomes }) => outcomes)).toEqual([]);
    const gaps = spocc.gaps.map(({ code }) => code);
    expect(gaps).toContain('outcomes-incomplete');
    expect(gaps).toContain('outcomes-missing');
  });

  test('has one badge for every group and level, and three that stand for no single group', () => {
    for (const group of groupIds)
      for (const level of levelIds)
        expect(
          badgesOf().filter(
            (badge) => badge.kind === 'module' && badge.group === group && badge.level === level,
          ),
        ).toHaveLength(1);
    expect(badgesOf().flatMap((badge) => (badge.kind === 'special' ? [badge.special] : []))).toEqual([
      'super',
      'mentor',
      'good-employee',
    ]);
  });

  test('is without the known mistakes of its sources', () => {
    const all = JSON.stringify(spocc);
    expect(all).not.toMatch(/ontvoering|gewwwrdeerd|SoftSkills4EY|\(bron/u);
    expect(
      textIn(outcomesOf('O3', 'excellent')[0]?.texts ?? { en: { text: '', reviewed: false } }, 'nl'),
    ).toContain('abductie');
    for (const { topics } of spocc.groups)
      for (const { outcomes } of topics)
        expect(new Set(outcomes.map(({ texts }) => textIn(texts, 'nl'))).size).toBe(outcomes.length);
  });

  test.each(languages)('has group and level names in %s, proposed ones marked', (language) => {
    for (const { names } of [...spocc.groups, ...spocc.levels]) {
      expect(names[language]?.text).toBeTruthy();
      expect(names[language]?.reviewed).toBe(language === 'en' || language === 'nl');
    }
  });

  test('every crosswalk mapping is marked as proposed and leads to a topic of its group', () => {
    expect(spocc.crosswalks.map(({ id }) => id)).toEqual([
      'lifecomp',
      'entrecomp',
      'greencomp',
      'digcomp',
      'kompas21',
      'esco',
    ]);
    expect(spocc.crosswalks.find(({ id }) => id === 'digcomp')?.version).toBe('2.2');
    for (const { items } of spocc.crosswalks)
      for (const { status, group, topic } of items) {
        expect(status).toBe('proposed');
        if (topic !== null && group !== null) expect(topicsOf(group).map(({ id }) => id)).toContain(topic);
      }
  });

  test('terms stand for every topic', () => {
    for (const { topics } of spocc.groups)
      for (const { id } of topics) expect(spocc.terms.topics).toHaveProperty(id);
  });
});

describe('names', () => {
  test.each([
    ['nl', 'Samenwerkingsvaardigheden', 'Uitstekend'],
    ['nl-BE', 'Samenwerkingsvaardigheden', 'Uitstekend'],
    ['el', 'Δεξιότητες συνεργασίας', 'Άριστο'],
    ['en', 'Cooperative Skills', 'Excellent'],
    ['fi', 'Cooperative Skills', 'Excellent'],
    ['__proto__', 'Cooperative Skills', 'Excellent'],
  ])('%s', (language, group, level) => {
    expect(groupName('cooperative', language)).toBe(group);
    expect(levelName('excellent', language)).toBe(level);
  });

  test('badges have their official names', () => {
    expect(badgesOf().map((badge) => badgeName(badge, 'en'))).toContain('Organisational Skills (Excellent)');
    expect(specialName('mentor', 'en')).toBe('Mentor Badge');
    expect(frameworkTitle('en')).toBe('Soft Skills');
    expect(topicName('O2', 'nl')).toBe('Tijdbeheer');
    expect(topicName('Z9', 'nl')).toBeNull();
  });

  test('outcomes can be asked for by level', () => {
    expect(outcomesOf('O2', 'good').map(({ texts }) => texts.en.text)).toEqual([
      'Know what belongs in a to-do list',
    ]);
    expect(outcomesOf('S1')).toHaveLength(3);
    expect(outcomesOf('S1', 'good')).toEqual([]);
  });
});

test('a file that is no framework is refused', () => {
  expect(() => parseFramework({ ...spocc, groups: [{ id: 'magical' }] }, spocc.terms, [])).toThrow();
});
