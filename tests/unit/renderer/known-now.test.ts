/** The five lines in words: reasons once, and "do we know this issuer?" answered for now. */
import { expect, test } from 'vitest';
import { meansOf } from '../../../renderer/screens/badge-sheet/evidence.ts';
import { knownNow } from '../../../renderer/screens/badge-sheet/known-now.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { answerLine } from '../../../shared/passport/report-lines.ts';
import type { Answer, AnswerKind } from '../../../shared/verify/answers.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';

const t = translator('en');
const known: KnownIssuer = {
  id: null,
  domain: 'academy.example',
  keys: [],
  name: 'Harbour Academy',
  note: 'We work with them',
  source: 'owner',
  registry: null,
  since: '2026-11-21T10:00:00.000Z',
};

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

test('who was marked since the check is known now, and who was unmarked is not', () => {
  expect(knownNow(t, answer('unknown'), [known])).toMatchObject({
    answer: 'yes',
    reasons: ['You know this issuer, since 21 November 2026: “We work with them”'],
  });
  expect(knownNow(t, answer('yes'), [])).toMatchObject({ answer: 'unknown', reasons: [] });
});

test('an issuer that is not certain is compared with nobody', () => {
  expect(knownNow(t, answer('not-asked'), [known]).answer).toBe('not-asked');
});

test('experts see each means once, and hashes of documents only with the documents', () => {
  const key = { what: 'key', value: 'did:key:z6Mk' } as const;
  expect(
    meansOf({ evidence: [key, key, { what: 'sha256', value: 'ab' }, { what: 'algorithm', value: 'EdDSA' }] }),
  ).toEqual([key, { what: 'algorithm', value: 'EdDSA' }]);
});
