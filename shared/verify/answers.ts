/**
 * A report in five lines for people: each of the questions that matter, with yes, no or could-not-be-checked. The
 * sentences stand in the catalogue under `check:answers.<question>`, for the window, the PDF and the command line.
 */
import { isOpenOnRules, type Check, type CheckId, type Report } from './report.ts';

/** In the order in which they are told. */
export const questions = ['intact', 'issued-by', 'still-good', 'yours', 'known'] as const;
export type Question = (typeof questions)[number];

/** `not-asked`: nobody said whose the badge should be, or who issued it is not certain enough to compare. */
export const answerKinds = ['yes', 'no', 'unknown', 'not-asked'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export interface Answer {
  readonly question: Question;
  readonly answer: AnswerKind;
  /** the checks that this question is made of */
  readonly checks: readonly CheckId[];
  /** in room `check`: what is asked, e.g. `answers.intact.question` */
  readonly asked: string;
  /** in room `check`: the answer in few words, e.g. `answers.intact.yes` */
  readonly sentence: string;
  /**
   * the checks that made the answer what it is: what failed, else what is unknown, else all; each has its own
   * sentence in room `check` under `<id>.<code>`, with `detail` as its values
   */
  readonly because: readonly Pick<Check, 'id' | 'code' | 'detail'>[];
}

const made: Readonly<Record<Question, readonly CheckId[]>> = {
  intact: ['structure', 'integrity'],
  'issued-by': ['issuer'],
  'still-good': ['revocation', 'dates'],
  yours: ['recipient'],
  known: ['issuer-known'],
};

/** Always five, in the order of `questions`. A check that the report lacks counts as unknown. */
export function answersOf(report: Pick<Report, 'checks'>): readonly Answer[] {
  return questions.map((question) => {
    const ids = made[question];
    const checks = report.checks.filter(({ id }) => ids.includes(id));
    const answer =
      checks.length < ids.length ? 'unknown' : answerTo(checks.filter((check) => !isOpenOnRules(check)));
    return {
      question,
      answer,
      checks: ids,
      asked: `answers.${question}.question`,
      sentence: `answers.${question}.${answer === 'yes' && isOnlyAKey(checks) ? 'yes-by-key' : answer}`,
      because: reasonsFor(answer, checks),
    };
  });
}

/** did:key: the issuer is a key and nothing more, so a bare "yes" would say more than anybody knows. */
function isOnlyAKey(checks: readonly Check[]): boolean {
  return checks.some(({ id, code }) => id === 'issuer' && code === 'did-key');
}

/** One "no" outweighs all; "yes" needs an answer and no doubt. */
function answerTo(checks: readonly Check[]): AnswerKind {
  const outcomes = checks.map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'no';
  if (outcomes.includes('unknown')) return 'unknown';
  return outcomes.includes('passed') ? 'yes' : 'not-asked';
}

function reasonsFor(answer: AnswerKind, checks: readonly Check[]): Answer['because'] {
  const wanted = answer === 'no' ? 'failed' : answer === 'unknown' ? 'unknown' : null;
  const deciding = wanted === null ? checks : checks.filter(({ outcome }) => outcome === wanted);
  return deciding.map(({ id, code, detail }) => ({ id, code, detail }));
}
