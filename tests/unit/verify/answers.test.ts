/** Five lines for people, made of the checks and of nothing else. */
import { describe, expect, it } from 'vitest';
import { languages, translator } from '../../../shared/i18n/translate.ts';
import { answerKinds, answersOf, questions, type AnswerKind } from '../../../shared/verify/answers.ts';
import {
  checkIds,
  confirmedAt,
  decidedBy,
  verdictOf,
  type Check,
  type CheckId,
  type Outcome,
  type Report,
} from '../../../shared/verify/report.ts';

const checkedAt = '2026-11-21T12:00:00.000Z';

function check(id: CheckId, outcome: Outcome, code = 'code', detail: Check['detail'] = {}): Check {
  return { id, outcome, code, detail, evidence: [], checkedAt };
}

function report(over: Readonly<Partial<Record<CheckId, Check>>> = {}): Report {
  const checks = checkIds.map((id) => over[id] ?? check(id, 'passed'));
  return { verdict: verdictOf(checks), checks, remarks: [], checkedAt };
}

function answers(over: Readonly<Partial<Record<CheckId, Check>>> = {}): readonly AnswerKind[] {
  return answersOf(report(over)).map(({ answer }) => answer);
}

describe('the five answers', () => {
  it('are always five, in one order', () => {
    expect(answersOf(report()).map(({ question }) => question)).toEqual(questions);
    expect(answers()).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
    expect(answersOf({ checks: [] }).map(({ answer }) => answer)).toEqual(questions.map(() => 'unknown'));
  });

  it.each<readonly [Readonly<Partial<Record<CheckId, Check>>>, number, AnswerKind]>([
    [{ structure: check('structure', 'failed') }, 0, 'no'],
    [{ integrity: check('integrity', 'unknown') }, 0, 'unknown'],
    [{ structure: check('structure', 'unknown'), integrity: check('integrity', 'failed') }, 0, 'no'],
    [{ structure: check('structure', 'unknown', 'schema-not-fetched') }, 0, 'yes'],
    [{ issuer: check('issuer', 'failed') }, 1, 'no'],
    [{ revocation: check('revocation', 'not-applicable') }, 2, 'yes'],
    [{ revocation: check('revocation', 'unknown') }, 2, 'unknown'],
    [{ revocation: check('revocation', 'unknown'), dates: check('dates', 'failed') }, 2, 'no'],
    [{ recipient: check('recipient', 'not-applicable') }, 3, 'not-asked'],
    [{ 'issuer-known': check('issuer-known', 'unknown') }, 4, 'unknown'],
    [{ 'issuer-known': check('issuer-known', 'not-applicable') }, 4, 'not-asked'],
  ])('%#', (over, line, expected) => {
    const all = answers(over);
    expect(all[line]).toBe(expected);
    expect(all.filter((_, index) => index !== line)).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  it('leave rules that could not be had to the verdict, where they come last', () => {
    const structure = check('structure', 'unknown', 'schema-not-fetched');
    const open = report({ structure });
    expect(open.verdict).toBe('unconfirmed');
    expect(decidedBy(open)?.code).toBe('schema-not-fetched');
    expect(decidedBy(report({ structure, issuer: check('issuer', 'unknown', 'offline') }))?.code).toBe(
      'offline',
    );
    const unknown = report({ structure, integrity: check('integrity', 'unknown', 'offline') });
    expect(answersOf(unknown)[0]?.answer).toBe('unknown');
  });

  it('never say a bare yes where only a key stands for the issuer', () => {
    const line = answersOf(report({ issuer: check('issuer', 'passed', 'did-key') }))[1];
    expect(line).toMatchObject({ answer: 'yes', sentence: 'answers.issued-by.yes-by-key' });
    for (const language of languages)
      expect(translator(language).has('check', line?.sentence ?? ''), language).toBe(true);
  });

  it('name the checks that made them so', () => {
    const over = {
      structure: check('structure', 'unknown'),
      integrity: check('integrity', 'failed', 'signature-bad'),
    };
    const [intact] = answersOf(report(over));
    expect(intact?.because).toEqual([{ id: 'integrity', code: 'signature-bad', detail: {} }]);
    expect(answersOf(report())[2]?.because.map(({ id }) => id)).toEqual(['revocation', 'dates']);
  });

  it.each(languages)('have their sentences in %s', (language) => {
    const t = translator(language);
    for (const question of questions)
      for (const end of ['question', ...answerKinds])
        expect(t.has('check', `answers.${question}.${end}`)).toBe(true);
  });
});

describe('the day of the last confirmation', () => {
  const earlier = (id: CheckId, outcome: Outcome, date: string): Check =>
    check(id, outcome, 'confirmed-earlier', { date, host: 'academy.example' });

  it('is that of the oldest kept document, or of this check', () => {
    expect(confirmedAt(report())).toBe(checkedAt);
    const issuer = earlier('issuer', 'passed', '2026-01-02T00:00:00Z');
    const revocation = earlier('revocation', 'unknown', '2026-01-01T00:00:00Z');
    expect(confirmedAt(report({ issuer, revocation }))).toBe('2026-01-01T00:00:00Z');
  });

  it('is none where something failed, or was never answered', () => {
    const revocation = earlier('revocation', 'unknown', '2026-01-01T00:00:00Z');
    expect(confirmedAt(report({ revocation, dates: check('dates', 'failed') }))).toBeNull();
    expect(confirmedAt(report({ revocation, issuer: check('issuer', 'unknown') }))).toBeNull();
    expect(confirmedAt({ ...report(), checks: [] })).toBeNull();
  });
});
