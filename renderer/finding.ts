/** Which badges are found, and in what order: pure readings of the view and of what the engine answered. */
import type { PassportView } from '../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../shared/contract/views.ts';
import { endsSoon } from '../shared/passport/expiry.ts';
import type { LevelId } from '../shared/skills/placement.ts';
import type { Verdict } from '../shared/verify/report.ts';
import { hasExpired, pageOf } from './badge-words.ts';
import type { PageId } from './stores/session.ts';

export const levelFilters = ['excellent', 'good', 'sufficient', 'none'] as const;
export const verdictFilters = ['valid', 'unconfirmed', 'invalid', 'none'] as const;
export const dateFilters = ['soon', 'passed', 'none'] as const;
export const sortIds = ['own', 'name', 'issuer', 'newest', 'expiry'] as const;
export type SortId = (typeof sortIds)[number];

/** null: whatever it is. `none`: it has none. */
export interface Filters {
  readonly page: PageId | null;
  readonly level: LevelId | 'none' | null;
  /** the issuer's name as the badges write it */
  readonly issuer: string | null;
  readonly verdict: Verdict | 'none' | null;
  readonly dates: (typeof dateFilters)[number] | null;
  /** only those about which the owner wrote or added something */
  readonly ownWords: boolean;
}

export const noFilters: Filters = {
  page: null,
  level: null,
  issuer: null,
  verdict: null,
  dates: null,
  ownWords: false,
};

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((filter) => filter !== null && filter !== false);
}

/** Those that the filters leave; `found` are the ids that the engine found, null: nothing was typed. */
export function narrowed(
  badges: readonly BadgeSummary[],
  found: ReadonlySet<string> | null,
  filters: Filters,
  now: Date,
): readonly BadgeSummary[] {
  if (found === null && !isFiltered(filters)) return badges;
  const { page, level, issuer, verdict, dates, ownWords } = filters;
  return badges.filter(
    (badge) =>
      (found === null || found.has(badge.id)) &&
      (page === null || pageOf(badge) === page) &&
      (level === null || (badge.standing.level ?? 'none') === level) &&
      (issuer === null || badge.issuerName === issuer) &&
      (verdict === null || (badge.verdict ?? 'none') === verdict) &&
      (dates === null || datesOf(badge, now) === dates) &&
      (!ownWords || badge.hasStatement || badge.ownFiles > 0),
  );
}

function datesOf(badge: BadgeSummary, now: Date): Filters['dates'] {
  if (badge.expiresOn === null) return 'none';
  if (hasExpired(badge, now)) return 'passed';
  return endsSoon(badge, now) ? 'soon' : null;
}

/** All badges in one order; ties stay in the owner's. `locale` is BCP 47. */
export function sortedBy(
  badges: readonly BadgeSummary[],
  sort: SortId,
  locale: string,
): readonly BadgeSummary[] {
  if (sort === 'own') return badges;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyOf = sortKeys[sort];
  const keyed = badges.map((badge) => ({ badge, key: keyOf(badge) }));
  const way = sort === 'newest' ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      // What says nothing stands last, whichever way the others go.
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return way * (sort === 'name' || sort === 'issuer' ? compare(a.key, b.key) : byText(a.key, b.key));
    })
    .map(({ badge }) => badge);
}

const sortKeys: Readonly<Record<Exclude<SortId, 'own'>, (badge: BadgeSummary) => string>> = {
  name: ({ name }) => name?.trim() ?? '',
  issuer: ({ issuerName }) => issuerName?.trim() ?? '',
  newest: ({ issuedOn }) => dayOf(issuedOn),
  expiry: ({ expiresOn }) => dayOf(expiresOn),
};

/** ISO 8601, so that text sorts as time does; empty where there is no date. */
function dayOf(date: string | null): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A list to choose from has so many at most: the issuers with the most badges. */
const mostIssuers = 200;

/** The names of the issuers, as a person looks one up. */
export function issuersOf({ badges }: Pick<PassportView, 'badges'>, locale: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { issuerName } of badges)
    if (issuerName !== null) counts.set(issuerName, (counts.get(issuerName) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostIssuers)
    .map(([name]) => name)
    .toSorted(new Intl.Collator(locale, { numeric: true }).compare);
}
