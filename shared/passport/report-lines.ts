/** A report in words, the same in the window, in the PDF, in JSON and on the command line. Pure. */
import type { Remark } from '../badge/badge.ts';
import type { Translator } from '../i18n/translate.ts';
import { answersOf, type Answer, type AnswerKind, type Question } from '../verify/answers.ts';
import { namesakeRemarks } from '../verify/checks/issuer-known.ts';
import type { Check, Outcome, Report } from '../verify/report.ts';

/** One of the five lines. */
export interface AnswerLine {
  readonly question: Question;
  readonly asked: string;
  readonly answer: AnswerKind;
  /** the answer in few words */
  readonly sentence: string;
  /** how it came about; each once */
  readonly reasons: readonly string[];
}

type Found = Pick<Check, 'id' | 'code' | 'detail'>;

/** What a check found. */
export function checkSentence(t: Translator, { id, code, detail }: Found): string {
  return t.code('check', `${id}.${code}`, detail);
}

export function remarkSentence(t: Translator, { code, detail }: Remark): string {
  return t.code('remark', code, detail);
}

/** @param inWords the sentence of a check, where it is not the catalogue's usual one; empty: nothing to say */
export function answerLine(
  t: Translator,
  { question, asked, answer, sentence, because }: Answer,
  inWords: (check: Found) => string = (check) => checkSentence(t, check),
): AnswerLine {
  const reasons = because.map(inWords).filter((reason) => reason !== '');
  return {
    question,
    asked: t.code('check', asked),
    answer,
    sentence: t.code('check', sentence),
    reasons: [...new Set(reasons)],
  };
}

export function answerLines(t: Translator, report: Pick<Report, 'checks'>): readonly AnswerLine[] {
  return answersOf(report).map((answer) => answerLine(t, answer));
}

/** The sign that stands beside an answer is that of a check. */
export const outcomeOfAnswer: Readonly<Record<AnswerKind, Outcome>> = {
  yes: 'passed',
  no: 'failed',
  unknown: 'unknown',
  'not-asked': 'not-applicable',
};

/** A remark that stands before the result, and not among the small ones: a loud one, or that the result is not ours. */
export function isBeforeResult(remark: Pick<Remark, 'code'>): boolean {
  return isLoud(remark) || remark.code === 'checked-elsewhere';
}

/** The result came with the passport file: it proves nothing on this computer. */
export function isCheckedElsewhere({ remarks }: Pick<Report, 'remarks'>): boolean {
  return remarks.some(({ code }) => code === 'checked-elsewhere');
}

/** A remark that must not be overlooked: somebody may be using another's name. */
export function isLoud({ code }: Pick<Remark, 'code'>): boolean {
  return namesakeRemarks.has(code);
}

/**
 * Whether no more is known of the issuer than a key, which anybody can make: `check:answers.issued-by.only-a-key` has
 * to stand beside "all good" then. The word of the owner, of a list or of the app makes it more.
 */
export function isOnlyAKey({ verdict, checks }: Pick<Report, 'verdict' | 'checks'>): boolean {
  const isBare = checks.some(({ id, code }) => id === 'issuer' && code === 'did-key');
  const isKnown = checks.some(({ id, outcome }) => id === 'issuer-known' && outcome === 'passed');
  return verdict === 'valid' && isBare && !isKnown;
}
