/** Dates of strangers, compared with a little patience for clocks that go wrong. */

/** Two clocks may differ by this many milliseconds before anybody is called too early or too late. */
const skew = 5 * 60 * 1000;

/** Milliseconds since 1970; null for a text that is no ISO 8601 date or time. A time without zone is UTC. */
export function instantOf(date: string): number | null {
  const found =
    /^(\d{4,6}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?)?(Z|z|[+-]\d{2}:?\d{2})?$/u.exec(
      date.trim(),
    );
  if (found === null) return null;
  const [, day = '', time = '00:00', fraction = '0', zone = 'Z'] = found;
  const seconds = time.length === 5 ? `${time}:00` : time;
  const offset = /^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const instant = Date.parse(`${day}T${seconds}.${fraction.slice(0, 3)}${offset}`);
  return Number.isNaN(instant) ? null : instant;
}

/**
 * Whether `date` lies after `now`.
 * @param patience 1: only where no clock error can explain it; -1: also where a clock error might
 */
export function isAfter(date: string, now: Date, patience: 1 | -1 = 1): boolean {
  const instant = instantOf(date);
  return instant !== null && instant > now.getTime() + patience * skew;
}
