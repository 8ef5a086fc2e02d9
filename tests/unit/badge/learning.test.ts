/** How much learning a badge says it stands for: durations, levels, alignments and credits. */
import { describe, expect, test } from 'vitest';
import type { Badge, JsonObject } from '../../../shared/badge/badge.ts';
import { agreed, eqfLevelIn, hoursOf } from '../../../shared/badge/volume.ts';
import { readBadge, textBytes } from './fixtures.ts';

describe('hours of a duration', () => {
  test.each([
    ['PT50H', '50'],
    ['PT90M', '1.5'],
    ['PT1H30M', '1.5'],
    ['P2DT12H', '60'],
    ['PT2.5H', '2.5'],
    ['P60M', null],
    ['P1W', null],
    ['P1Y', null],
    ['PT0H', null],
    ['50', null],
    ['PT', null],
    [null, null],
  ])('%s: %s', (duration, hours) => {
    expect(hoursOf(duration)).toBe(hours);
  });
});

test('a level of the European framework is one number from 1 to 8', () => {
  expect(['Level 6', '6', 'EQF 3', 'levels 3 to 5', '12', ''].map(eqfLevelIn)).toEqual([
    '6',
    '6',
    '3',
    null,
    null,
    null,
  ]);
});

test('volumes agree, or nothing is said', () => {
  const none = { eqfLevel: null, nqfLevel: null, credit: null, hours: null };
  const credit = { points: '2', system: 'ECTS' };
  expect(agreed([])).toEqual(none);
  expect(
    agreed([none, { ...none, eqfLevel: '3', credit }, { ...none, eqfLevel: '4', credit: { ...credit } }]),
  ).toEqual({
    ...none,
    credit,
  });
});

describe('an Open Badge 3.0', () => {
  const withAchievement = (achievement: JsonObject): Badge =>
    readBadge({
      name: 'x',
      bytes: textBytes(
        JSON.stringify({
          type: ['VerifiableCredential', 'OpenBadgeCredential'],
          credentialSubject: { achievement },
        }),
      ),
    }).badge;
  const skill = {
    type: ['Alignment'],
    targetName: 'work in teams',
    targetType: 'ext:ESCO',
    targetFramework: 'ESCO',
    targetUrl: 'http://data.europa.eu/esco/skill/1',
  };

  test('names skills in its alignments and in its result descriptions', () => {
    const badge = withAchievement({
      alignment: [skill, { targetName: 'Another', targetFramework: 'SPOCC Framework' }],
      resultDescription: [{ name: 'Working together', alignment: [skill] }, { name: 'Score' }],
    });
    const skills = [{ name: 'work in teams', url: 'http://data.europa.eu/esco/skill/1' }];
    expect(badge.learningOutcomes).toEqual([
      { name: 'work in teams', description: null, skills },
      { name: 'Working together', description: null, skills },
    ]);
  });

  test('names its levels and credits', () => {
    const badge = withAchievement({
      creditsAvailable: 2.5,
      fieldOfStudy: 'Care',
      specialization: 'Elderly care',
      tag: ['teamwork', 'Care'],
      alignment: [
        {
          targetName: 'EQF level 4',
          targetFramework: 'European Qualifications Framework',
          targetUrl: 'http://data.europa.eu/snb/eqf/4',
        },
        {
          targetName: 'NLQF 4',
          targetFramework: 'Dutch Qualifications Framework',
          targetUrl: 'https://nlqf.example',
        },
      ],
    });
    expect(badge.volume).toEqual({
      eqfLevel: '4',
      nqfLevel: 'NLQF 4',
      credit: { points: '2.5', system: null },
      hours: null,
    });
    expect(badge.tags).toEqual(['teamwork', 'Care', 'Elderly care']);
  });
});
