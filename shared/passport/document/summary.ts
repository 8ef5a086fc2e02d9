/** The whole passport on one page, to lie beside a CV. */
import type { Translator } from '../../i18n/translate.ts';
import type { GroupId } from '../../skills/placement.ts';
import { standingOf, type HeldBadge } from '../passport.ts';
import type { Arrangement } from './arrangement.ts';
import { badgeName, ownLanguageOf, verdictMark, verdictWord } from './badge-words.ts';
import type { Section, SummaryBadge, SummaryBlock, SummaryRow } from './blocks.ts';
import { contactOf, ownerName, tallyBlock } from './front.ts';
import { plain, shortened } from './plain-text.ts';
import { printedDates, printedIssuer, printedLevel } from './printed-facts.ts';

export function summarySections(arrangement: Arrangement): readonly Section[] {
  const { t } = arrangement;
  return [
    {
      id: 'summary',
      title: t('print:summary.title'),
      group: null,
      startsPage: true,
      blocks: [summaryBlock(arrangement)],
    },
  ];
}

function summaryBlock(arrangement: Arrangement): SummaryBlock {
  const { t, passport, date, order } = arrangement;
  const { profile } = passport.desk;
  const name = ownerName(passport, t);
  return {
    kind: 'summary',
    title: t('print:summary.title'),
    name,
    headline: shortened(plain(profile.headline), 160),
    contact: contactOf(profile),
    photo: profile.photo === null ? null : { alt: t('document:cover.photo', { name }) },
    intro: order.length === 0 ? t('document:cover.noBadges') : t('print:summary.intro'),
    rows: rowsOf(arrangement),
    tally: tallyBlock(arrangement),
    notes: [
      t('document:cover.made', { date: t.date(date) }),
      ...(order.length === 0 ? [] : [t('print:summary.check')]),
      t('document:notes.limits'),
    ],
  };
}

function rowsOf(arrangement: Arrangement): readonly SummaryRow[] {
  const { t, overview, special, unplaced } = arrangement;
  const groups = overview.groups.map(({ group, level, badges }): SummaryRow => ({
    ...row(group, t(`common:group.${group}`), badges, arrangement),
    level: level === null ? null : { id: level, word: t(`common:level.${level}`) },
    levelText:
      level !== null
        ? t(`common:level.${level}`)
        : badges.length === 0
          ? t('document:overview.none')
          : t('document:overview.noLevel'),
  }));
  const own = overview.ownSections
    .filter(({ badges }) => badges.length > 0)
    .map(({ section, badges }) =>
      row(null, plain(section.title) || t('document:group.ownSection'), badges, arrangement),
    );
  const rest = [...special, ...unplaced].map(({ held }) => held);
  return [
    ...groups,
    ...own,
    ...(rest.length === 0 ? [] : [row(null, t('print:summary.rest'), rest, arrangement)]),
  ];
}

function row(
  group: GroupId | null,
  name: string,
  badges: readonly HeldBadge[],
  arrangement: Arrangement,
): SummaryRow {
  const { t } = arrangement;
  return {
    group,
    name,
    level: null,
    levelText: '',
    badges: badges.map((held) => badgeLine(held, arrangement)),
    more: badges.map((_, index) => t('print:summary.more', { count: index + 1 })),
  };
}

function badgeLine(held: HeldBadge, { t, passport }: Arrangement): SummaryBadge {
  const { level, levelBy, proposal } = standingOf(held, passport.desk);
  const mark = verdictMark(held);
  return {
    badge: held.id,
    mark,
    ...ownLanguageOf(held, t),
    name: badgeName(held, t),
    facts: [
      ...(level === null
        ? []
        : [
            {
              part: 'level' as const,
              text: printedLevel({ level, levelBy, issuerLevel: proposal?.level ?? null }, t, 'summary'),
            },
          ]),
      { part: 'issuer' as const, text: printedIssuer(held.badge, t) },
      ...dates(held, t),
      { part: 'verdict' as const, text: verdictWord(mark, t) },
    ],
  };
}

function dates({ badge }: HeldBadge, t: Translator): SummaryBadge['facts'] {
  const text = printedDates(badge, t, 'summary');
  return text === '' ? [] : [{ part: 'dates', text }];
}
