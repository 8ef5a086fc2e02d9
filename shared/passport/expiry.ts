/** Until when badges are good: what has ended, what ends soon, what ends later. */

/** How far "soon" reaches. */
export const soonMonths = 12;

export interface Ending {
  /** as the issuer wrote it */
  readonly expiresOn: string | null;
}

export interface Expiry<B extends Ending> {
  /** the latest first */
  readonly ended: readonly B[];
  /** within a year; the nearest first */
  readonly soon: readonly B[];
  /** the nearest first */
  readonly later: readonly B[];
  /** badges without an end, or with one that is no date */
  readonly endless: number;
}

export function expiryOf<B extends Ending>(badges: readonly B[], now: Date): Expiry<B> {
  const dated = badges
    .flatMap((badge) => {
      const end = endOf(badge.expiresOn);
      return end === null ? [] : [{ badge, end }];
    })
    .toSorted((a, b) => a.end - b.end);
  const [from, to] = [now.getTime(), horizonOf(now)];
  const those = (isWanted: (end: number) => boolean): readonly B[] =>
    dated.filter(({ end }) => isWanted(end)).map(({ badge }) => badge);
  return {
    ended: those((end) => end < from).toReversed(),
    soon: those((end) => end >= from && end <= to),
    later: those((end) => end > to),
    endless: badges.length - dated.length,
  };
}

/** True once the end has passed; a date that cannot be read never has. */
export function hasEnded({ expiresOn }: Ending, now: Date): boolean {
  const end = endOf(expiresOn);
  return end !== null && end < now.getTime();
}

/** True where the end is still to come, and no further away than "soon" reaches. */
export function endsSoon(badge: Ending, now: Date): boolean {
  return expiryOf([badge], now).soon.length > 0;
}

/** Milliseconds since 1970; null where there is no end. A bare day ends when it is over. */
function endOf(date: string | null): number | null {
  if (date === null) return null;
  const end = Date.parse(date);
  if (Number.isNaN(end)) return null;
  return /^\d{4}-\d{2}-\d{2}$/u.test(date.trim()) ? end + 24 * 60 * 60 * 1000 - 1 : end;
}

function horizonOf(now: Date): number {
  const horizon = new Date(now);
  horizon.setUTCMonth(horizon.getUTCMonth() + soonMonths);
  return horizon.getTime();
}
