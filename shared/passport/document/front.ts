/** The cover and the overview: whose passport it is and what it shows at a glance. */
import type { Translator } from '../../i18n/translate.ts';
import type { GroupOverview } from '../overview.ts';
import { standingOf, type Passport } from '../passport.ts';
import type { Arrangement } from './arrangement.ts';
import { verdictMark, verdictWord } from './badge-words.ts';
import type { Block, CoverBlock, OverviewRow, VerdictMark } from './blocks.ts';
import { plain, shortened } from './plain-text.ts';

export function ownerName({ desk }: Passport, t: Translator): string {
  const name = plain(desk.profile.name);
  return name === '' ? t('document:nameMissing') : name;
}

export function coverBlock(
  { passport, t, date, overview, order }: Arrangement,
  show: { readonly photo: boolean; readonly contact: boolean },
): CoverBlock {
  const { profile } = passport.desk;
  const name = ownerName(passport, t);
  const contact = [profile.email, profile.phone, profile.website, profile.address];
  return {
    kind: 'cover',
    title: t('document:title'),
    name,
    headline: shortened(plain(profile.headline), 160),
    contact: show.contact ? contact.map((part) => plain(part)).filter((part) => part !== '') : [],
    summary:
      order.length === 0
        ? [t('document:cover.noBadges')]
        : [
            t('document:cover.badges', { count: order.length }),
            t('document:cover.groups', { count: overview.shown }),
          ],
    date: t('document:cover.made', { date: t.date(date) }),
    photo: show.photo && profile.photo !== null ? { alt: t('document:cover.photo', { name }) } : null,
  };
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

function tally({ t, order }: Arrangement): readonly Block[] {
  const rows = marks
    .map((mark) => ({ mark, count: order.filter((held) => verdictMark(held) === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => ({
      mark,
      text: t('document:overview.tally', { word: verdictWord(mark, t), count }),
    }));
  return [
    { kind: 'heading', level: 3, text: t('document:overview.tallyTitle'), group: null },
    { kind: 'tally', rows },
  ];
}
