/** How much learning: durations, levels and credits, as the formats write them. */
import type { LearningVolume } from './badge.ts';

/**
 * The hours of an ISO 8601 duration: `PT50H` → `50`, `PT90M` → `1.5`, and `P2DT12H` → `60`, as programs shorten
 * `PT60H`. Null for weeks, months and years: nobody says how many hours of work one of them has.
 */
export function hoursOf(duration: string | null): string | null {
  const found = /^P(?:(\d{1,5})D)?(?:T(?:(\d{1,6}(?:[.,]\d+)?)H)?(?:(\d{1,7})M)?(?:\d{1,7}S)?)?$/.exec(
    duration?.trim() ?? '',
  );
  if (found === null) return null;
  const [, days = '0', hours = '0', minutes = '0'] = found;
  const total = Number(days) * 24 + Number(hours.replace(',', '.')) + Number(minutes) / 60;
  return total > 0 ? String(Math.round(total * 100) / 100) : null;
}

/** The one level of the European Qualifications Framework (1 to 8) that a text or an address names. */
export function eqfLevelIn(text: string | null): string | null {
  const levels = new Set(text?.match(/\b[1-8]\b/g));
  return levels.size === 1 ? ([...levels][0] ?? null) : null;
}

/** What all that say it agree on: of two levels nobody can tell which is the badge's. */
export function agreed(volumes: readonly LearningVolume[]): LearningVolume {
  return {
    eqfLevel: one(volumes.map(({ eqfLevel }) => eqfLevel)),
    nqfLevel: one(volumes.map(({ nqfLevel }) => nqfLevel)),
    credit: one(volumes.map(({ credit }) => credit)),
    hours: one(volumes.map(({ hours }) => hours)),
  };
}

function one<T>(values: readonly (T | null)[]): T | null {
  const said = values.filter((value) => value !== null);
  const [first = null] = said;
  return new Set(said.map((value) => JSON.stringify(value))).size === 1 ? first : null;
}
