import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translate.ts';
import { classify } from '../../../shared/skills/classify.ts';
import { spocc } from '../../../shared/skills/framework.ts';
import { placementReasonCodes } from '../../../shared/skills/placement.ts';
import { reasonSentence } from '../../../shared/skills/reason.ts';
import { sampleAlignment, sampleBadge, sampleIssuer, sampleResult } from './sample-badge.ts';

const best = (part: Parameters<typeof sampleBadge>[0]) => classify(sampleBadge(part))[0];

describe('the level is the issuer’s word', () => {
  const name = 'Organisational Skills';
  test.each([
    ['name', { name: 'Organisational Skills (Good)' }, 'good'],
    ['result level', { name, results: [sampleResult({ level: 'Level: Advanced' })] }, 'excellent'],
    ['result value', { name, results: [sampleResult({ value: 'Sufficient' })] }, 'sufficient'],
    ['result value in Greek', { name, results: [sampleResult({ value: 'Άριστα' })] }, 'excellent'],
    ['tag', { name, tags: ['soft skills', 'Excellent'] }, 'excellent'],
    ['tag with a marker', { name, tags: ['niveau: goed'] }, 'good'],
    [
      'own alignment',
      {
        name,
        alignments: [sampleAlignment({ framework: 'SPOCC Framework', name: 'Organisational Skills (Good)' })],
      },
      'good',
    ],
    [
      'address of an own alignment',
      {
        name,
        alignments: [sampleAlignment({ url: 'https://softskills4.eu/spocc/organisational/excellent' })],
      },
      'excellent',
    ],
    [
      'stated in the description',
      { name, description: 'The earner reached an excellent level.' },
      'excellent',
    ],
    [
      'two places that agree',
      { name: `${name} (Good)`, results: [sampleResult({ level: 'Intermediate' })] },
      'good',
    ],
    [
      'letter of a badge of the framework',
      { name: `${name} (C)`, issuer: sampleIssuer('SoftSkills4EU Consortium') },
      'excellent',
    ],
  ])('%s', (_, part, level) => {
    expect(best(part)?.level).toBe(level);
  });

  test.each([
    ['a score', { name, results: [sampleResult({ type: 'Percent', value: '92' })] }],
    ['a score in words', { name: `${name} 92%` }],
    ['two levels in a name', { name: `${name} (Good) Excellent` }],
    ['name and result disagree', { name: `${name} (Good)`, results: [sampleResult({ level: 'Excellent' })] }],
    ['name and tag disagree', { name: `${name} (Excellent)`, tags: ['basic'] }],
    ['a grade between the levels', { name: `${name} (Very good)` }],
    ['not sufficient', { name: `${name} (not sufficient)` }],
    ['below intermediate', { name: `${name} (pre-intermediate)` }],
    [
      'a letter grade of somebody else',
      { name, results: [sampleResult({ type: 'LetterGrade', value: 'A' })] },
    ],
    ['a letter in somebody else’s name', { name: `${name} (A)` }],
    [
      'a description that lists all levels',
      { name, description: 'Level sufficient, good level or level excellent.' },
    ],
    ['a description with an adjective', { name, description: 'For good and excellent planners.' }],
    [
      'a level of another framework',
      { name, alignments: [sampleAlignment({ framework: 'LifeComp', name: 'Collaboration (Advanced)' })] },
    ],
    ['a tag on basic skills', { name, tags: ['basic skills'] }],
  ])('%s gives none', (_, part) => {
    expect(best(part)).toMatchObject({ group: 'organisational', level: null });
  });

  test.each([
    'Basic and advanced communication skills',
    'Good communication skills',
    'Excellent Customer Service',
  ])('%s gives none', (badgeName) => {
    expect(best({ name: badgeName })?.level).toBeNull();
  });
});

describe('badges that stand for no single group', () => {
  const issuer = sampleIssuer('SoftSkills4EU Consortium');
  test.each([
    ['SoftSkills4EU Super Badge', 'super'],
    ['Super Badge', 'super'],
    ['Mentor Badge', 'mentor'],
    ['Good Employee Badge', 'good-employee'],
    ['Good_Employee_Badge', 'good-employee'],
    ['Badge Goede werknemer', 'good-employee'],
  ])('%s of the consortium', (name, special) => {
    expect(best({ name, issuer })).toMatchObject({ special, group: null, level: null, sure: true });
  });

  test('is a question where nobody names the framework', () => {
    expect(best({ name: 'Mentor Badge', issuer: sampleIssuer('Chess Club Example') })).toMatchObject({
      special: 'mentor',
      sure: false,
    });
  });

  test('is known by the host of its issuer', () => {
    const issuedBy = sampleIssuer('Academy', 'https://www.academy-softskills4.eu/');
    expect(best({ name: 'Mentor Badge', issuer: issuedBy })?.sure).toBe(true);
    const lookalike = sampleIssuer('Academy', 'https://evil-softskills4.eu.example/');
    expect(best({ name: 'Mentor Badge', issuer: lookalike })?.sure).toBe(false);
  });

  test('a sure special badge has no sure group beside it', () => {
    const proposals = classify(
      sampleBadge({ name: 'Good Employee Badge', issuer, tags: ['social skills', 'teamwork'] }),
    );
    expect(proposals.filter(({ sure }) => sure)).toHaveLength(1);
    expect(proposals[0]?.special).toBe('good-employee');
  });
});

describe('alignments', () => {
  const name = 'Module 3';
  test.each([
    ['topic code of the framework', { framework: 'SPOCC', code: 'o2' }, 'organisational', 'O2', 'alignment'],
    [
      'group of the framework',
      { framework: 'SPOCC Framework', name: 'Cooperative' },
      'cooperative',
      null,
      'alignment',
    ],
    [
      'address of the framework',
      { url: 'https://softskills4.eu/framework#creative-thinking' },
      'creative',
      null,
      'alignment',
    ],
    ['LifeComp by code', { framework: 'LifeComp', code: 'S3' }, 'cooperative', null, 'crosswalk'],
    ['LifeComp by finer code', { framework: 'LifeComp', code: 'P2.1' }, 'cooperative', 'C3', 'crosswalk'],
    ['LifeComp by name', { name: 'LifeComp S2: Communication' }, 'social', 'S2', 'crosswalk'],
    [
      'LifeComp by address',
      { name: 'Wellbeing', url: 'https://example.org/lifecomp_en' },
      'personal',
      null,
      'crosswalk',
    ],
    [
      'EntreComp',
      { framework: 'EntreComp', name: '3.4 Working with others' },
      'cooperative',
      null,
      'crosswalk',
    ],
    ['GreenComp', { framework: 'GreenComp', code: '3.3' }, 'creative', null, 'crosswalk'],
    ['DigComp of our version', { framework: 'DigComp 2.2', code: '2.4' }, 'cooperative', null, 'crosswalk'],
    ['KOMPAS21 in Dutch', { framework: 'KOMPAS21', name: 'Samenwerken' }, 'cooperative', null, 'crosswalk'],
    [
      'ESCO by name',
      { url: 'http://data.europa.eu/esco/skill/x', name: 'Collaborating in teams and networks' },
      'cooperative',
      null,
      'crosswalk',
    ],
    [
      'ESCO skill',
      { framework: 'ESCO', name: 'stimulate creativity in the team' },
      'creative',
      'T5',
      'alignment',
    ],
    [
      'a framework nobody knows',
      { framework: 'Example Skills', name: 'Conflict resolution' },
      'social',
      'S1',
      'alignment',
    ],
  ] as const)('%s', (_, part, group, topic, code) => {
    expect(best({ name, alignments: [sampleAlignment(part)] })).toMatchObject({
      group,
      topic,
      sure: true,
      reason: { code },
    });
  });

  test.each([
    ['LifeComp’s S1 is not the S1 of SPOCC', { framework: 'LifeComp', code: 'S1' }, 'personal'],
    ['and its L1 is personal too', { framework: 'LifeComp', code: 'L1' }, 'personal'],
  ] as const)('%s', (_, part, group) => {
    expect(best({ name, alignments: [sampleAlignment(part)] })?.group).toBe(group);
  });

  test('a code of another edition of DigComp says nothing', () => {
    expect(
      best({ name, alignments: [sampleAlignment({ framework: 'DigComp 3.0', code: '2.4' })] }),
    ).toBeUndefined();
  });

  test('an entry without a fit gives no group', () => {
    expect(
      best({ name, alignments: [sampleAlignment({ framework: 'DigComp 2.2', code: '3.4' })] }),
    ).toBeUndefined();
  });

  test('a code and a name that disagree are a question', () => {
    const alignment = sampleAlignment({ framework: 'LifeComp', code: 'P1', name: 'Collaboration' });
    expect(best({ name, alignments: [alignment] })?.sure).toBe(false);
  });

  test('the reason names the other framework', () => {
    const proposal = best({
      name,
      alignments: [sampleAlignment({ framework: 'LifeComp', name: 'S3 Collaboration' })],
    });
    expect(proposal?.reason.detail).toEqual({
      matched: 'S3 Collaboration',
      term: 'Collaboration',
      framework: 'LifeComp',
    });
  });
});

describe('weaker words', () => {
  test('one tag is a question, two that agree are an answer', () => {
    expect(best({ name: 'Module 3', tags: ['teamwork'] })).toMatchObject({
      group: 'cooperative',
      sure: false,
    });
    expect(best({ name: 'Module 3', tags: ['teamwork', 'flexibility'] })).toMatchObject({
      group: 'cooperative',
      topic: null,
      sure: true,
    });
    expect(best({ name: 'Module 3', tags: ['#SocialSkills'] })).toMatchObject({
      group: 'social',
      sure: true,
    });
  });

  test('tags of two groups are a question', () => {
    const proposals = classify(sampleBadge({ name: 'Module 3', tags: ['social skills', 'personal skills'] }));
    expect(proposals.map(({ sure }) => sure)).toEqual([false, false]);
  });

  test('a description alone is a question', () => {
    const description = 'For people who show critical thinking in their daily work.';
    expect(best({ name: 'Module 3', description })).toMatchObject({
      group: 'organisational',
      topic: 'O3',
      sure: false,
      reason: { code: 'description', detail: { matched: 'critical thinking' } },
    });
  });

  test('the official name settles it against tags of another group', () => {
    const tags = ['teamwork', 'collaboration', 'cooperative skills'];
    expect(best({ name: 'Social Skills (Good)', tags })).toMatchObject({ group: 'social', sure: true });
  });

  test('a name that other fields contradict is a question', () => {
    const alignments = [sampleAlignment({ framework: 'LifeComp', code: 'S2' })];
    expect(best({ name: 'Teamwork', alignments })?.sure).toBe(false);
  });

  test('a badge that is only a pointer gives nothing', () => {
    expect(classify(sampleBadge({ id: 'https://example.org/assertion' }))).toEqual([]);
  });
});

describe('the reason', () => {
  const proposal = best({ name: 'Organisational Skills (Excellent)' });
  const reason = proposal?.reason ?? { code: 'tag' as const, detail: {} };

  test('quotes the badge’s own words', () => {
    expect(reasonSentence(reason, translator('en'))).toBe(
      "matched by its name: 'Organisational Skills (Excellent)'",
    );
    expect(reasonSentence(reason, translator('nl'))).toBe(
      "herkend aan de naam: 'Organisational Skills (Excellent)'",
    );
  });

  test.each(placementReasonCodes)('%s has a sentence in every language', (code) => {
    const detail = { matched: 'teamwork', term: 'Teamwork', framework: 'LifeComp' };
    for (const language of ['en', 'nl'] as const) {
      const sentence = reasonSentence({ code, detail }, translator(language));
      expect(sentence).toContain("'teamwork'");
      expect(sentence).not.toMatch(/reason\.|\{\{/u);
    }
  });

  test('keeps hostile names on one line and out of the catalogue', () => {
    const name = 'Social Skills\u202e $t(skill:reason.tag) {{term}}\n (Good)';
    const found = classify(sampleBadge({ name }))[0];
    const sentence = found === undefined ? '' : reasonSentence(found.reason, translator('en'));
    expect(sentence).toContain('Social Skills');
    expect(sentence).not.toMatch(/[\n\u202e]|by its tag/u);
  });
});

describe('whatever a badge holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'Social',
          'skills',
          '(',
          ')',
          'Good',
          'and',
          '-',
          'personal',
          'level',
          'A',
          '__proto__',
          'Σκέψη',
          '😀',
        ),
        { maxLength: 30 },
      )
      .map((words) => words.join(' ')),
  );

  test('classify returns ranked proposals, at most one of them sure', () => {
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 5 }), text, (name, description, tags, url) => {
        const alignments = [sampleAlignment({ name: description, url, code: name, framework: 'LifeComp' })];
        const proposals = classify(sampleBadge({ name, description, tags, alignments }));
        expect(proposals.filter(({ sure }) => sure).length).toBeLessThanOrEqual(1);
        expect(proposals.slice(1).some(({ sure }) => sure)).toBe(false);
        for (const [index, { score }] of proposals.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(proposals[index - 1]?.score ?? 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('long texts are looked at only so far', () => {
    const name = `${'('.repeat(100_000)}Social Skills`;
    const description = `${'social '.repeat(100_000)}skills`;
    const tags = Array.from({ length: 10_000 }, () => 'good');
    const start = performance.now();
    expect(classify(sampleBadge({ name, description, tags }))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('another framework is an argument', () => {
    const organisational = spocc.groups.filter(({ id }) => id === 'organisational');
    const small = { ...spocc, id: 'small', groups: organisational };
    expect(classify(sampleBadge({ name: 'Social Skills (Good)' }), small)).toEqual([]);
    expect(classify(sampleBadge({ name: 'Organisational Skills (Good)' }), small)[0]?.sure).toBe(true);
  });
});

describe('learning outcomes', () => {
  const esco = 'http://data.europa.eu/esco/skill/1';
  const outcome = (name: string | null, ...skills: readonly string[]) => ({
    name,
    description: null,
    skills: skills.map((skill) => ({ name: skill, url: esco })),
  });

  test('say where a micro-credential belongs whose title does not, and only as a question', () => {
    const proposal = best({
      name: 'Certificate of Participation',
      learningOutcomes: [outcome('Teamwork', 'solve conflicts')],
    });
    expect(proposal).toMatchObject({ group: 'cooperative', sure: false, reason: { code: 'outcome' } });
    expect(reasonSentence(proposal?.reason ?? { code: 'tag', detail: {} }, translator('en'))).toContain(
      'Teamwork',
    );
  });

  test('are known by the names of ESCO', () => {
    const item = spocc.crosswalks.find(({ id }) => id === 'esco')?.items.find(({ group }) => group !== null);
    const proposal = best({
      name: 'Micro-Credential',
      learningOutcomes: [outcome(null, item?.names['en'] ?? '')],
    });
    expect(proposal).toMatchObject({ group: item?.group, sure: false, reason: { code: 'outcome' } });
  });

  test('never outweigh the name', () => {
    const proposal = best({
      name: 'Organisational Skills (Good)',
      learningOutcomes: [outcome('Teamwork'), outcome('Working in a team'), outcome('Team player')],
    });
    expect(proposal).toMatchObject({ group: 'organisational', sure: true });
  });

  test('that only repeat an alignment count once', () => {
    const alignments = [sampleAlignment({ name: 'Teamwork', url: esco, framework: 'Another' })];
    const once = best({ name: 'Badge', alignments });
    const twice = best({ name: 'Badge', alignments, learningOutcomes: [outcome('Teamwork', 'Teamwork')] });
    expect(twice?.score).toBe(once?.score);
  });
});
