/** "Do we know this issuer?", answered for now. Pure. */
import type { Translator } from '../../../shared/i18n/translate.ts';
import { answerLine, type AnswerLine } from '../../../shared/passport/report-lines.ts';
import type { Answer } from '../../../shared/verify/answers.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';
import { knownWords } from '../issuers/issuer-words.ts';

/**
 * A question about us and not about the badge: who said so since the last check counts, and who took it back does
 * not. Where the issuer is not certain, nobody is compared.
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
