/** What we checked, on a card: the five lines, and what became of what others say. */
import type { Translator } from '../../i18n/translate.ts';
import { answersOf } from '../../verify/answers.ts';
import { decidedBy, type Check, type Report } from '../../verify/report.ts';
import type { HeldBadge } from '../passport.ts';
import { answerLine, isOnlyAKey, outcomeOfAnswer } from '../report-lines.ts';
import type { Arrangement } from './arrangement.ts';
import { readerSentence } from './badge-words.ts';
import type { CardList, CardRow } from './blocks.ts';

export function checkedList({ id, report }: HeldBadge, { t, files, choices }: Arrangement): CardList {
  const kept = t('document:card.kept', { file: files.get(id) ?? '' });
  if (report === null || choices.without.includes('checks')) return { label: '', rows: [], note: kept };
  return {
    label: t('document:card.checkedLabel', { date: t.date(report.checkedAt) }),
    rows: [...answerRows(report, t), ...endorsementRow(report, t)],
    note: kept,
  };
}

function answerRows(report: Report, t: Translator): readonly CardRow[] {
  const decider = decidedBy(report);
  const isToldAlready = ({ id, code }: Pick<Check, 'id' | 'code'>): boolean =>
    // What decided the verdict, what "all good" leaves open, and that it is somebody else's, stand beside the verdict.
    (id === decider?.id && code === decider.code) ||
    (code === 'did-key' && isOnlyAKey(report)) ||
    (id === 'recipient' && code === 'no-match') ||
    // That a badge has all its parts is no news.
    (id === 'structure' && code === 'complete');
  return answersOf(report).map((answer) => {
    const { asked, sentence, reasons } = answerLine(t, answer, (check) =>
      isToldAlready(check) ? '' : readerSentence(check, t),
    );
    const outcome = outcomeOfAnswer[answer.answer];
    return {
      question: asked,
      answer: sentence,
      because: reasons.join(' '),
      link: null,
      outcome,
      ...(answer.question === 'yours' ? { part: 'recipient' as const } : {}),
    };
  });
}

/** Where others speak for the badge, whether they do is a question of its own. */
function endorsementRow({ checks }: Report, t: Translator): readonly CardRow[] {
  const check = checks.find(({ id }) => id === 'endorsements');
  if (check === undefined || check.outcome === 'not-applicable') return [];
  return [
    {
      question: t('common:question.endorsements'),
      answer: `${t(`common:outcome.${check.outcome}`)}.`,
      because: readerSentence(check, t),
      link: null,
      outcome: check.outcome,
    },
  ];
}
