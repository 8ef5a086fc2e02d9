/** The five lines in words, and what experts see of how they are known. */
import { expect, test } from 'vitest';
import { meansOf } from '../../../renderer/screens/badge-sheet/evidence.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { answerLine } from '../../../shared/passport/report-lines.ts';
import type { Answer, AnswerKind } from '../../../shared/verify/answers.ts';

const t = translator('en');

function answer(kind: AnswerKind): Answer {
  return {
    question: 'known',
    answer: kind,
    checks: ['issuer-known'],
    asked: 'answers.known.question',
    sentence: `answers.known.${kind}`,
    because: [
      { id: 'issuer-known', code: 'nobody-said', detail: {} },
      { id: 'issuer-known', code: 'nobody-said', detail: {} },
    ],
  };
}

test('a line has its question, its answer and each reason once', () => {
  expect(answerLine(t, answer('unknown'))).toEqual({
    question: 'known',
    asked: 'Do we know this issuer?',
    answer: 'unknown',
    sentence: t('check:answers.known.unknown'),
    reasons: [t('check:issuer-known.nobody-said')],
  });
});

test('experts see each means once, and hashes of documents only with the documents', () => {
  const key = { what: 'key', value: 'did:key:z6Mk' } as const;
  expect(
    meansOf({ evidence: [key, key, { what: 'sha256', value: 'ab' }, { what: 'algorithm', value: 'EdDSA' }] }),
  ).toEqual([key, { what: 'algorithm', value: 'EdDSA' }]);
});
