/** One badge as a card: what it says of itself, what we checked, and what came of it. */
import { decidedBy } from '../../verify/report.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { Arrangement, Placed } from './arrangement.ts';
import { isBeforeResult, isOnlyAKey } from '../report-lines.ts';
import { badgeName, readerRemark, readerSentence, verdictMark, verdictWord } from './badge-words.ts';
import { saysRows } from './badge-says.ts';
import type { CardBlock } from './blocks.ts';
import { checkedList } from './checked-list.ts';

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
    warnings: [
      ...(held.report?.remarks ?? []).filter(isBeforeResult).map((remark) => readerRemark(remark, t)),
      // Whose badge it is decides no verdict, so a "no" has to be said beside it.
      ...(recipient?.outcome === 'failed' ? [readerSentence(recipient, t)] : []),
    ].filter((line) => line !== ''),
    remarks: [
      ...(standing.special === null ? [] : [t(`document:special.${standing.special}`)]),
      ...(standing.groupBy === 'owner' && standing.proposal?.group !== standing.group
        ? [t('document:card.groupByOwner')]
        : []),
    ],
    verdict: { mark, word: verdictWord(mark, t), reason: reasonOf(held, t) },
    lists: [
      { label: t('document:card.saysLabel'), rows: saysRows(held, t), note: '' },
      checkedList(held, arrangement),
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
  if (report.verdict === 'valid') {
    const on = t('document:card.validOn', { date });
    return isOnlyAKey(report) ? `${on} ${t('check:answers.issued-by.only-a-key')}` : on;
  }
  const check = decidedBy(report);
  const sentence = check === null ? '' : readerSentence(check, t);
  return `${sentence === '' ? t(`document:words.${report.verdict}`) : sentence} ${t('document:card.checkedOn', { date })}`;
}
