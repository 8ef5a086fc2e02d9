/** One badge as a card: what it says of itself, what we checked, and what came of it. */
import { decidedBy, checkIds, type Check, type CheckId, type Outcome } from '../../verify/report.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { Arrangement, Placed } from './arrangement.ts';
import { badgeName, checkSentence, verdictMark, verdictWord } from './badge-words.ts';
import { saysRows } from './badge-says.ts';
import type { CardBlock, CardList, CardRow } from './blocks.ts';
import { plain, shortened } from './plain-text.ts';

export function badgeCard({ held, standing }: Placed, arrangement: Arrangement): CardBlock {
  const { t } = arrangement;
  const name = badgeName(held, t);
  const mark = verdictMark(held);
  const recipient = held.report?.checks.find(({ id }) => id === 'recipient');
  return {
    kind: 'card',
    badge: held.id,
    group: standing.group,
    name,
    pictureAlt: t('document:card.picture', { name }),
    level: levelLine({ held, standing }, t),
    remarks: [
      ...(standing.special === null ? [] : [t(`document:special.${standing.special}`)]),
      ...(standing.groupBy === 'owner' && standing.proposal?.group !== standing.group
        ? [t('document:card.groupByOwner')]
        : []),
      // Whose badge it is decides no verdict, so a "no" has to be said beside it.
      ...(recipient?.outcome === 'failed' ? [checkSentence(recipient, t)] : []),
    ].filter((line) => line !== ''),
    verdict: { mark, word: verdictWord(mark, t), reason: reasonOf(held, t) },
    lists: [
      { label: t('document:card.saysLabel'), rows: saysRows(held, t), note: '' },
      checkedList({ held, standing }, arrangement),
    ],
  };
}

function levelLine({ standing }: Placed, t: Translator): CardBlock['level'] {
  const { level, levelBy, proposal } = standing;
  if (level === null) return null;
  const words = { id: level, word: t(`common:level.${level}`) };
  if (levelBy === 'issuer')
    return { level: words, text: t('document:card.levelByIssuer', { level: words.word }) };
  const issuerLevel = proposal?.level ?? null;
  const text =
    issuerLevel === null
      ? t('document:card.levelByOwner', { level: words.word })
      : t('document:card.levelByOwnerNot', {
          level: words.word,
          issuerLevel: t(`common:level.${issuerLevel}`),
        });
  return { level: words, text };
}

/** The reason in a sentence and the date; for a good verdict the date alone, as its reasons are all below. */
function reasonOf({ report }: Placed['held'], t: Translator): string {
  if (report === null) return t('document:card.uncheckedReason');
  const date = t.date(report.checkedAt);
  if (report.verdict === 'valid') return t('document:card.validOn', { date });
  const check = decidedBy(report);
  const sentence = check === null ? '' : checkSentence(check, t);
  return `${sentence === '' ? t(`document:words.${report.verdict}`) : sentence} ${t('document:card.checkedOn', { date })}`;
}

/** Answers that no reader waits for: that a badge has all its parts, and that nobody else speaks for it or its issuer. */
const uninteresting: Partial<Record<CheckId, readonly Outcome[]>> = {
  structure: ['passed'],
  'issuer-known': ['unknown', 'not-applicable'],
  endorsements: ['not-applicable'],
};

function checkedList({ held }: Placed, { t, files }: Arrangement): CardList {
  const kept = t('document:card.kept', { file: files.get(held.id) ?? '' });
  const { report } = held;
  if (report === null) return { label: '', rows: [], note: kept };
  const decider = decidedBy(report);
  const rows = checkIds
    .map((id) => report.checks.find((check) => check.id === id))
    .filter((check) => check !== undefined)
    .filter(({ id, outcome }) => uninteresting[id]?.includes(outcome) !== true)
    // What decided the verdict is told beside it, so its row does not tell it again.
    .map((check) => checkRow(check, check === decider ? '' : checkSentence(check, t), t));
  const how = means(report.checks);
  return {
    label: t('document:card.checkedLabel', { date: t.date(report.checkedAt) }),
    rows,
    note: how === '' ? kept : `${t('document:card.how', { how })} ${kept}`,
  };
}

function checkRow(check: Check, sentence: string, t: Translator): CardRow {
  const word = t(`common:outcome.${check.outcome}`);
  return {
    question: t(`common:question.${check.id}`),
    answer: sentence === '' ? `${word}.` : `${word}. ${sentence}`,
    link: null,
    outcome: check.outcome,
  };
}

/** The means of the checks in a few technical words; keys and hashes stay in passport.json. */
function means(checks: readonly Check[]): string {
  const values = checks
    .flatMap(({ evidence }) => evidence)
    .filter(({ what }) => what === 'algorithm' || what === 'cryptosuite' || what === 'host')
    .map(({ value }) => shortened(plain(value), 60));
  return [...new Set(values)].slice(0, 4).join(', ');
}
