/** What could not be checked, and what was found wrong, gathered in one place so that nobody has to search. */
import { decidedBy, type Check } from '../../verify/report.ts';
import type { HeldBadge } from '../passport.ts';
import type { Arrangement } from './arrangement.ts';
import { badgeName, checkSentence } from './badge-words.ts';
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
  const nothing = [problems, open, unchecked, strangers].every((badges) => badges.length === 0);
  return [
    { kind: 'heading', level: 2, text: t('document:notes.title'), group: null },
    paragraph(t('document:notes.limits')),
    ...(order.length === 0 ? [paragraph(t('document:notes.empty'))] : []),
    ...(order.length > 0 && nothing ? [paragraph(t('document:notes.nothing', { count: order.length }))] : []),
    ...part('problems', reasons(problems, verdictCheck, arrangement), arrangement),
    ...part('open', reasons(open, verdictCheck, arrangement), arrangement),
    ...part('person', reasons(strangers, recipientCheck, arrangement), arrangement),
    ...part('unchecked', unchecked.length === 0 ? [] : [nameList(unchecked, arrangement)], arrangement),
    { kind: 'replaced', text: t('document:notes.replaced') },
  ];
}

function part(
  name: 'problems' | 'open' | 'person' | 'unchecked',
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

function verdictCheck({ report }: HeldBadge): Check | null {
  return report === null ? null : decidedBy(report);
}

function recipientCheck(held: HeldBadge): Check | null {
  return held.report?.checks.find(({ id }) => id === 'recipient') ?? null;
}

/** One item a reason, with all the badges it holds for: two hundred badges of one issuer make one item. */
function reasons(
  badges: readonly HeldBadge[],
  checkOf: (held: HeldBadge) => Check | null,
  arrangement: Arrangement,
): readonly string[] {
  const { t } = arrangement;
  const byReason = new Map<string, HeldBadge[]>();
  for (const held of badges) {
    const check = checkOf(held);
    const reason = check === null ? '' : checkSentence(check, t);
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
