/** The cover and the overview: whose passport it is and what it shows at a glance. */
import type { Translator } from '../../i18n/translate.ts';
import type { GroupOverview } from '../overview.ts';
import { standingOf, type Passport } from '../passport.ts';
import type { Profile } from '../profile.ts';
import type { Arrangement } from './arrangement.ts';
import { verdictMark, verdictWord } from './badge-words.ts';
import type { Block, CoverBlock, OverviewRow, TallyBlock, VerdictMark } from './blocks.ts';
import { plain, shortened } from './plain-text.ts';

export function ownerName({ desk }: Passport, t: Translator): string {
  const name = plain(desk.profile.name);
  return name === '' ? t('document:nameMissing') : name;
}

export function coverBlock({ passport, t, date, overview, order }: Arrangement): CoverBlock {
  const { profile } = passport.desk;
  const name = ownerName(passport, t);
  return {
    kind: 'cover',
    language: t.language,
    title: t('document:title'),
    name,
    headline: shortened(plain(profile.headline), 160),
    contact: contactOf(profile),
    summary:
      order.length === 0
        ? [t('document:cover.noBadges')]
        : [
            t('document:cover.badges', { count: order.length }),
            t('document:cover.groups', { count: overview.shown }),
          ],
    date: t('document:cover.made', { date: t.date(date) }),
    photo: profile.photo === null ? null : { alt: t('document:cover.photo', { name }) },
  };
}

/** How the person can be reached, as far as it is told. */
export function contactOf({ email, phone, website, address }: Profile): readonly string[] {
  return [email, phone, website, address].map((part) => plain(part)).filter((part) => part !== '');
}

export function overviewBlocks(arrangement: Arrangement): readonly Block[] {
  const { t, overview, order } = arrangement;
  const rows = overview.groups.map((group) => overviewRow(group, arrangement));
  return [
    { kind: 'heading', level: 2, text: t('document:overview.title'), group: null },
    { kind: 'paragraph', text: t('document:overview.intro'), tone: 'plain' },
    { kind: 'overview', rows },
    ...(overview.hasSuperBadge
      ? [{ kind: 'paragraph', text: t('document:overview.super'), tone: 'plain' } as const]
      : []),
    ...(order.length === 0 ? [] : tally(arrangement)),
    { kind: 'paragraph', text: t('document:overview.readMore'), tone: 'quiet' },
  ];
}

function overviewRow(group: GroupOverview, { t, passport }: Arrangement): OverviewRow {
  const count = group.badges.length;
  const own = group.badges.filter((held) => standingOf(held, passport.desk).levelBy === 'owner').length;
  const problems = group.badges.filter((held) => held.report?.verdict === 'invalid').length;
  const level = group.level === null ? null : { id: group.level, word: t(`common:level.${group.level}`) };
  return {
    group: group.group,
    name: t(`common:group.${group.group}`),
    level,
    levelText: level?.word ?? (count === 0 ? '' : t('document:overview.noLevel')),
    lines: [
      count === 0 ? t('document:overview.none') : t('document:overview.badges', { count }),
      ...(own === 0 ? [] : [t('document:overview.ownLevel', { count: own })]),
      ...(problems === 0 ? [] : [t('document:overview.problem', { count: problems })]),
    ],
    target:
      count === 0
        ? null
        : {
            section: `group-${group.group}`,
            text: t('document:footer.onPage', { page: '{page}' }),
          },
  };
}

const marks: readonly VerdictMark[] = ['valid', 'unconfirmed', 'invalid', 'unchecked'];

function tally(arrangement: Arrangement): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: arrangement.t('document:overview.tallyTitle'), group: null },
    tallyBlock(arrangement),
  ];
}

/** How many badges came out how. */
export function tallyBlock({ t, order }: Arrangement): TallyBlock {
  const rows = marks
    .map((mark) => ({ mark, count: order.filter((held) => verdictMark(held) === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => ({
      mark,
      text: t('document:overview.tally', { word: verdictWord(mark, t), count }),
    }));
  return { kind: 'tally', rows };
}
