/** One of the five lines in words. Pure. */
import type { Translator } from '../../../shared/i18n/translate.ts';
import type { Answer, AnswerKind } from '../../../shared/verify/answers.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';
import { checkSentence } from '../../badge-words.ts';
import { knownWords } from '../issuers/issuer-words.ts';

export interface AnswerLine {
  readonly asked: string;
  readonly answer: AnswerKind;
  /** the answer in few words */
  readonly sentence: string;
  /** how it came about; each once */
  readonly reasons: readonly string[];
}

export function answerLine(t: Translator, { asked, answer, sentence, because }: Answer): AnswerLine {
  return {
    asked: t.code('check', asked),
    answer,
    sentence: t.code('check', sentence),
    reasons: [...new Set(because.map((check) => checkSentence(t, check)))],
  };
}

/**
 * "Do we know this issuer?" is a question about us and not about the badge: who said so since the last check
 * counts, and who took it back does not. Where the issuer is not certain, nobody is compared.
 */
export function knownNow(t: Translator, asked: Answer, knownBy: readonly KnownIssuer[]): AnswerLine {
  const line = answerLine(t, asked);
  if (asked.answer === 'not-asked') return line;
  if (knownBy.length > 0)
    return {
      ...line,
      answer: 'yes',
      sentence: t('check:answers.known.yes'),
      reasons: knownBy.map((known) => knownWords(t, known)),
    };
  if (asked.answer !== 'yes') return line;
  return { ...line, answer: 'unknown', sentence: t('check:answers.known.unknown'), reasons: [] };
}
