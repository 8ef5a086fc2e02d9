/** What could not be checked, and what was found wrong, gathered in one place so that nobody has to search. */
import type { Remark } from '../../badge/badge.ts';
import type { Translator } from '../../i18n/translate.ts';
import { decidedBy } from '../../verify/report.ts';
import type { HeldBadge } from '../passport.ts';
import type { Arrangement } from './arrangement.ts';
import { isLoud } from '../report-lines.ts';
import { badgeName, readerRemark, readerSentence } from './badge-words.ts';
import type { Block } from './blocks.ts';
import { shortened } from './plain-text.ts';

export function notesBlocks(arrangement: Arrangement): readonly Block[] {
  const { t, order } = arrangement;
  const problems = order.filter((held) => held.report?.verdict === 'invalid');
  const open = order.filter((held) => held.report?.verdict === 'unconfirmed');
  const unchecked = order.filter((held) => held.report === null);
  const strangers = order.filter((held) => {
    const outcome = held.report?.checks.find(({ id }) => id === 'recipient')?.outcome;
    return held.report !== null && outcome !== 'passed';
  });
  const namesakes = order.filter((held) => loudRemark(held) !== undefined);
  const elsewhere = order.filter((held) => elsewhereReason(held, t) !== '');
  const nothing = [problems, open, unchecked, strangers, namesakes, elsewhere].every(
    (badges) => badges.length === 0,
  );
  return [
    { kind: 'heading', level: 2, text: t('document:notes.title'), group: null },
    paragraph(t('document:notes.limits')),
    ...(order.length === 0 ? [paragraph(t('document:notes.empty'))] : []),
    ...(order.length > 0 && nothing ? [paragraph(t('document:notes.nothing', { count: order.length }))] : []),
    ...part('problems', reasons(problems, verdictReason, arrangement), arrangement),
    ...part('namesakes', reasons(namesakes, namesakeReason, arrangement), arrangement),
    ...part(
      'open',
      [...reasons(open, verdictReason, arrangement), ...reasons(elsewhere, elsewhereReason, arrangement)],
      arrangement,
    ),
    ...part('person', reasons(strangers, recipientReason, arrangement), arrangement),
    ...part('unchecked', unchecked.length === 0 ? [] : [nameList(unchecked, arrangement)], arrangement),
    { kind: 'replaced', text: t('document:notes.replaced') },
  ];
}

function part(
  name: 'problems' | 'namesakes' | 'open' | 'person' | 'unchecked',
  items: readonly string[],
  { t }: Arrangement,
): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: t(`document:notes.${name}`), group: null },
    paragraph(t(`document:notes.${name}Intro`)),
    { kind: 'list', ordered: false, items },
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text, tone: 'plain' };
}

function verdictReason({ report }: HeldBadge, t: Translator): string {
  const check = report === null ? null : decidedBy(report);
  return check === null ? '' : readerSentence(check, t);
}

function recipientReason({ report }: HeldBadge, t: Translator): string {
  const check = report?.checks.find(({ id }) => id === 'recipient');
  return check === undefined ? '' : readerSentence(check, t);
}

function loudRemark({ report }: HeldBadge): Remark | undefined {
  return report?.remarks.find(isLoud);
}

function namesakeReason(held: HeldBadge, t: Translator): string {
  const remark = loudRemark(held);
  return remark === undefined ? '' : readerRemark(remark, t);
}

/** Whose result is not this computer's own. */
function elsewhereReason({ report }: HeldBadge, t: Translator): string {
  const remark = report?.remarks.find(({ code }) => code === 'checked-elsewhere');
  return remark === undefined ? '' : readerRemark(remark, t);
}

/** One item a reason, with all the badges it holds for: two hundred badges of one issuer make one item. */
function reasons(
  badges: readonly HeldBadge[],
  reasonOf: (held: HeldBadge, t: Translator) => string,
  arrangement: Arrangement,
): readonly string[] {
  const { t } = arrangement;
  const byReason = new Map<string, HeldBadge[]>();
  for (const held of badges) {
    const reason = reasonOf(held, t);
    const known = byReason.get(reason);
    if (known === undefined) byReason.set(reason, [held]);
    else known.push(held);
  }
  return [...byReason].map(([reason, held]) => {
    const names = nameList(held, arrangement);
    return reason === '' ? names : t('document:notes.item', { reason, names });
  });
}

function nameList(badges: readonly HeldBadge[], { t }: Arrangement): string {
  return badges.map((held) => shortened(badgeName(held, t), 80)).join('; ');
}
