/** The checklist's words and fields: every known outcome and none that is invented, in every language. */
import { describe, expect, test } from 'vitest';
import { languages, translator } from '../../../shared/i18n/translate.ts';
import { filledChecklist } from '../../../shared/passport/checklist-answers.ts';
import { checklist, checklistMark, type ChecklistRow } from '../../../shared/passport/checklist.ts';
import { spocc } from '../../../shared/skills/framework.ts';
import { groupIds, levelIds } from '../../../shared/skills/placement.ts';

const formIn = (language: (typeof languages)[number], name = '') =>
  checklist({ language, date: '2026-11-21', name });
const rowsOf = (form: ReturnType<typeof checklist>): readonly ChecklistRow[] =>
  form.groups.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));
const topics = spocc.groups.flatMap((group) => group.topics);

describe.each(languages)('in %s', (language) => {
  const form = formIn(language);

  test('asks about every outcome that is known, and about the topic where none is', () => {
    const expected = topics.flatMap(({ names, outcomes }) =>
      (outcomes.length === 0 ? [names] : outcomes.map(({ texts }) => texts)).map(
        (texts) => (texts[language] ?? texts.en).text,
      ),
    );
    expect(rowsOf(form).map(({ text }) => text.text)).toEqual(expected);
    expect(expected).toHaveLength(68 + 5);
  });

  test('says which lines are in another language, and only those', () => {
    const isTranslated = language === 'nl' || language === 'en';
    const foreign = rowsOf(form).filter(({ text }) => text.language !== language);
    expect(foreign).toHaveLength(isTranslated ? 0 : 73);
    expect(new Set(foreign.map(({ text }) => text.language))).toEqual(new Set(isTranslated ? [] : ['en']));
    const said = translator(language)('checklist:form.otherLanguage', { language: 'English' });
    expect(form.groups.filter(({ notes }) => notes.includes(said))).toHaveLength(isTranslated ? 0 : 5);
  });

  test('says of Creative thinking alone that no outcomes are known', () => {
    const said = translator(language)('checklist:form.noOutcomes');
    expect(form.groups.filter(({ notes }) => notes.includes(said)).map(({ group }) => group)).toEqual([
      'creative',
    ]);
  });

  test('has a name for every answer, and says at its beginning and end that nobody checks it', () => {
    for (const { self, seen } of rowsOf(form))
      for (const tip of [self.tip, seen.tip, ...self.options.map((option) => option.tip)])
        expect(tip.trim().length).toBeGreaterThan(10);
    const plain = translator(language)('checklist:form.notChecked');
    expect(form.lead).toContain(plain);
    expect(form.end).toContain(plain);
  });
});

test('the fields have the same names in every language, each once', () => {
  const namesIn = (form: ReturnType<typeof checklist>): readonly string[] => [
    ...form.about.fields.map(({ field }) => field),
    ...rowsOf(form).flatMap(({ self, seen }) => [self.field, seen.field]),
    ...form.groups.map(({ level }) => level.field),
    ...form.employer.fields.map(({ field }) => field),
    form.mark.field,
  ];
  const names = namesIn(formIn('en'));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(['spocc.S1.1.self', 'spocc.O2.3.employer', 'spocc.T5.0.self', 'spocc.form']),
  );
  for (const group of groupIds) expect(names).toContain(`spocc.${group}.level`);
  for (const language of languages) expect(namesIn(formIn(language))).toEqual(names);
});

test('a name is filled in as one plain line', () => {
  expect(formIn('nl', 'Mira\n<b>Novak</b>\u202E').about.fields[0]).toMatchObject({ value: 'Mira Novak' });
});

describe('a form that came back', () => {
  const values = (pairs: Readonly<Record<string, string>>) =>
    filledChecklist(new Map(Object.entries({ 'spocc.form': checklistMark, ...pairs })));

  test('tells levels, answers and ticks', () => {
    expect(
      values({
        'spocc.social.level': 'good',
        'spocc.creative.level': 'excellent',
        'spocc.S1.1.self': 'alone',
        'spocc.S1.2.self': 'notyet',
        'spocc.S1.1.employer': 'seen',
      }),
    ).toEqual({ levels: { social: 'good', creative: 'excellent' }, answered: 2, ticked: 1, lines: 73 });
  });

  test('believes no value that the form does not have', () => {
    expect(
      values({
        'spocc.social.level': 'master',
        'spocc.S1.1.self': 'always',
        'spocc.S1.1.employer': 'yes',
        'spocc.S99.1.self': 'alone',
        __proto__: 'good',
      }),
    ).toEqual({ levels: {}, answered: 0, ticked: 0, lines: 73 });
    expect(levelIds).not.toContain('master');
  });

  test('is none without its mark', () => {
    expect(filledChecklist(new Map([['spocc.social.level', 'good']]))).toBeNull();
    expect(filledChecklist(new Map([['spocc.form', 'soft-skills-checklist/2']]))).toBeNull();
  });
});
