/** Which regular expressions of strangers may be run: those that cannot keep us busy, whatever text they are given. */

/** characters of one pattern */
const longest = 200;
/** steps at one place, for a pattern that is tried at every place of a text */
const mostSteps = 200;
/** the same, for one that is tried at the beginning only, and takes no more than a few letters */
const mostStepsAtStart = 20_000;

/** Open Badges 3.0 `CompactJws`. Its parts cannot hold the dot that ends them, so there is one way to read it. */
const compactJws = String.raw`^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$`;

/**
 * True only for a pattern whose work grows no faster than the text. A pattern takes long by trying: each `?`, `{m,n}` and
 * `|` multiplies the ways, a repeated group multiplies them with every letter, and a `*` or `+` in the middle of a pattern
 * that may begin anywhere is begun everywhere. So there are few ways, no repeated groups, and one `*` or `+`.
 */
export function isQuickPattern(pattern: string): boolean {
  if (pattern === compactJws) return true;
  if (pattern.length > longest || /\\[1-9k]/u.test(pattern)) return false;
  const plain = pattern
    // One character each; what is left are groups, alternatives and repetitions.
    .replaceAll(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|.)/giu, 'x')
    .replaceAll(/\[\^?[^\]]*\]/gu, 'x')
    .replaceAll('(?:', '(');
  if (plain.includes('(?') || /\)[*+{]/u.test(plain)) return false;
  const repeated = [...plain.matchAll(/[*+?]\??|\{(\d+)(,(\d*))?\}\??/gu)];
  const endless = repeated.filter(isEndless);
  const alternatives = [...plain.matchAll(/\|/gu)].map(() => 2);
  const ways = [...repeated.map(waysOf), ...alternatives].reduce((product, more) => product * more, 1);
  const steps = repeated.reduce((sum, found) => sum + lettersOf(found), 1) * ways;
  const isAtStart = startsAtOnePlace(plain);
  if (endless.length === 0) return steps <= (isAtStart ? mostStepsAtStart : mostSteps);
  // At the very end it takes what there is, and is done.
  const isAtEnd = endless[0]?.index === plain.length - 1;
  return endless.length === 1 && (isAtStart || isAtEnd) && steps <= mostSteps;
}

function isEndless([text, , open, most]: RegExpExecArray): boolean {
  return /^[*+]/u.test(text) || (open !== undefined && most === '');
}

/** Of `?` and `{m,n}`; those without an end are counted by themselves. */
function waysOf(found: RegExpExecArray): number {
  const [text, least, , most] = found;
  if (text.startsWith('?')) return 2;
  if (isEndless(found) || most === undefined) return 1;
  return Math.max(1, Number(most) - Number(least) + 1);
}

/** How many letters `{m,n}` can take. */
function lettersOf([, least, , most]: RegExpExecArray): number {
  return Number(most === undefined || most === '' ? (least ?? 0) : most);
}

/** An alternative outside of all groups has a beginning of its own. */
function startsAtOnePlace(plain: string): boolean {
  let outside = plain;
  while (/\([^()]*\)/u.test(outside)) outside = outside.replaceAll(/\([^()]*\)/gu, 'x');
  return plain.startsWith('^') && !outside.includes('|');
}
