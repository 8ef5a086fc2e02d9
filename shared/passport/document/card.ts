/** One badge as a card: what it says of itself, what we checked, and what came of it. */
import { decidedBy } from '../../verify/report.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { Arrangement, Placed } from './arrangement.ts';
import { isLoud, isOnlyAKey } from '../report-lines.ts';
import {
  badgeName,
  ownLanguageOf,
  readerRemark,
  readerSentence,
  verdictMark,
  verdictWord,
} from './badge-words.ts';
import { saysRows } from './badge-says.ts';
import type { CardBlock, QrCode } from './blocks.ts';
import { checkedList } from './checked-list.ts';
import { addressWords, webAddress } from './plain-text.ts';
import { printedLevel } from './printed-facts.ts';
import type { Template } from '../choices.ts';
import type { Standing } from '../passport.ts';

export function badgeCard({ held, standing }: Placed, arrangement: Arrangement): CardBlock {
  const { t, choices } = arrangement;
  const name = badgeName(held, t);
  const mark = verdictMark(held);
  const recipient = held.report?.checks.find(({ id }) => id === 'recipient');
  return {
    kind: 'card',
    badge: held.id,
    group: standing.group,
    name,
    pictureAlt: t('document:card.picture', { name }),
    ...ownLanguageOf(held, t),
    level: levelLine(standing, t, choices.template),
    warnings: [
      ...(held.report?.remarks ?? []).filter(isLoud).map((remark) => readerRemark(remark, t)),
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
      { label: t('document:card.saysLabel'), rows: saysRows(held, t, choices.template), note: '' },
      checkedList(held, arrangement),
    ],
    qr: qrOf(held, t),
  };
}

export function levelLine(
  { level, levelBy, proposal }: Standing,
  t: Translator,
  template: Template,
): CardBlock['level'] {
  if (level === null) return null;
  const text = printedLevel({ level, levelBy, issuerLevel: proposal?.level ?? null }, t, template);
  return { level: { id: level, word: t(`common:level.${level}`) }, text };
}

/** A badge whose issuer keeps it on the web has a page of its own there (Open Badges 2.0, hosted verification). */
function qrOf({ badge }: Placed['held'], t: Translator): QrCode | null {
  const isHosted = badge.standard === 'OB0' || badge.standard === 'OB1' || badge.standard === 'OB2';
  const url = isHosted ? webAddress(badge.id) : null;
  if (url === null) return null;
  const address = addressWords(url);
  return { url, address, words: t('print:qr.words'), alt: t('print:qr.alt', { address }) };
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
