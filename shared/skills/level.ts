/**
 * The level that the issuer of a badge gives it, read from the words of the badge. Never computed from a
 * score, and null where the words disagree or where a level word is only an adjective, as in "good employee".
 */
import type { PhraseMatch } from './phrases.ts';
import type { LevelId } from './placement.ts';
import { isOwnAlignment, isSkill, type BadgeReading } from './reading.ts';
import { readText, type LevelPlace, type Reading, type Target } from './vocabulary.ts';

type LevelTarget = Extract<Target, { kind: 'level' }>;
type Match = PhraseMatch<Target>;

/** A level word that stands where a level stands, by the numbers of its words. */
export interface SaidLevel {
  readonly level: LevelId;
  readonly from: number;
  readonly to: number;
}

/** The one level that name, results, tags and own alignments agree on, else the one the description states. */
export function levelOf(reading: BadgeReading): LevelId | null {
  const { badge, framework, ofFramework } = reading;
  const results = badge.results
    .slice(0, 50)
    .flatMap(({ level, value, name }) => [level, value, name])
    .map((text) => readText(text ?? '', 120, framework));
  const labels = [
    ...results,
    ...reading.tags,
    ...reading.alignments.flatMap((one) =>
      isOwnAlignment(one, framework) ? [one.name, one.path, readText(one.code, 120, framework)] : [],
    ),
  ];
  const said = [
    ...levelWords(reading.name, ofFramework),
    ...labels.flatMap((label) => wholeLevel(label) ?? levelWords(label, ofFramework)),
  ];
  const levels = new Set(said.map(({ level }) => level));
  if (levels.size === 0) for (const { level } of statedLevels(reading.description)) levels.add(level);
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? only : null;
}

/**
 * The level words of a line such as a name. Where two levels are named, both are there.
 * @param letters whether `(A)` is a level; only badges of the framework itself use letters so
 */
export function levelWords(reading: Reading, letters: boolean): readonly SaidLevel[] {
  const found = levelMatches(reading);
  const apart = found.filter(({ match, target }) => standsAsLevel(reading, match, target.place, letters));
  if (apart.length === 0) return [];
  // "Basic and advanced communication": the first word stands nowhere special, and still says otherwise.
  const others = found.filter(({ target }) => target.place === 'plain');
  return [...new Set([...apart, ...others])].map(({ match: { from, to }, target: { level } }) => {
    return { level, from, to };
  });
}

/** For a text that is a level and nothing else, such as the tag `advanced` or the result `Level: Good`. */
function wholeLevel(reading: Reading): readonly SaidLevel[] | null {
  const whole = reading.words.every(
    (word, index) =>
      /^\d*$/u.test(word.folded) ||
      matchAt(reading, index)?.targets.some(({ kind }) => kind === 'level' || kind === 'marker') === true,
  );
  if (!whole) return null;
  return levelMatches(reading)
    .filter(({ target }) => target.place !== 'strict')
    .map(({ match: { from, to }, target: { level } }) => ({ level, from, to }));
}

/** In running text a level is only what stands beside the word "level". */
function statedLevels(reading: Reading): readonly SaidLevel[] {
  return levelMatches(reading)
    .filter(({ match, target }) => target.place !== 'strict' && isMarked(reading, match))
    .map(({ match: { from, to }, target: { level } }) => ({ level, from, to }));
}

function levelMatches(reading: Reading): readonly { readonly match: Match; readonly target: LevelTarget }[] {
  const places: readonly LevelPlace[] = ['plain', 'apart', 'strict'];
  return reading.matches.flatMap((match) => {
    const targets = match.targets.filter((target) => target.kind === 'level');
    return [...new Set(targets.map(({ level }) => level))].flatMap((level) => {
      const target = targets
        .filter((one) => one.level === level)
        .toSorted((a, b) => places.indexOf(a.place) - places.indexOf(b.place))[0];
      return target === undefined ? [] : [{ match, target }];
    });
  });
}

function standsAsLevel(reading: Reading, match: Match, place: LevelPlace, letters: boolean): boolean {
  const isLetter = match.to - match.from === 1 && reading.words[match.from]?.folded.length === 1;
  if (isLetter && !letters) return false;
  if (isBracketed(reading, match) || isMarked(reading, match)) return true;
  if (place === 'strict') return false;
  if (isParted(reading, match) || endsBehindSkill(reading, match)) return true;
  return place === 'plain' && standsBeforeSkill(reading, match);
}

function isBracketed(reading: Reading, match: Match): boolean {
  return /[([]\s*$/u.test(gapBefore(reading, match.from)) && /^\s*[)\]]/u.test(gapBefore(reading, match.to));
}

function isMarked(reading: Reading, match: Match): boolean {
  const marks = (index: number): boolean =>
    matchAt(reading, index)?.targets.some(({ kind }) => kind === 'marker') === true;
  return marks(match.from - 1) || marks(match.to);
}

const dash = /[–—:_/|,;·•]|\s-|-\s/u;
const strongDash = /[–—:|/]|\s-\s/u;

/** Behind a dash, colon or underscore and before another or the end; or in front of the whole: `Good – …`. */
function isParted(reading: Reading, match: Match): boolean {
  const after = gapBefore(reading, match.to);
  if (match.from === 0) return strongDash.test(after);
  const ends = match.to === reading.words.length || dash.test(after) || /[([]/u.test(after);
  return ends && dash.test(gapBefore(reading, match.from));
}

/** `Social Skills Good`: nothing but fillers and levels between the skill and the level, and nothing after it. */
function endsBehindSkill(reading: Reading, match: Match): boolean {
  const before = nextTelling(reading, match.from - 1, -1, ['level']);
  const after = nextTelling(reading, match.to, 1, ['level']);
  return after === undefined && before !== undefined && names(before);
}

/** `Advanced knowledge of time management` */
function standsBeforeSkill(reading: Reading, match: Match): boolean {
  const after = nextTelling(reading, match.to, 1);
  return after !== undefined && names(after);
}

function names(found: Match | 'word'): boolean {
  return found !== 'word' && (isSkill(found) || found.targets.some(({ kind }) => kind === 'bare'));
}

const fillers: ReadonlySet<Target['kind']> = new Set(['ignored', 'marker', 'alias']);

/** The next thing in a direction that is no filler: a phrase, a word of no phrase, or the end (undefined). */
export function nextTelling(
  reading: Reading,
  from: number,
  step: 1 | -1,
  alsoPassed: readonly Target['kind'][] = [],
): Match | 'word' | undefined {
  for (let index = from; index >= 0 && index < reading.words.length; index += step) {
    const match = matchAt(reading, index);
    if (match === undefined) {
      if (!/^\d+$/u.test(reading.words[index]?.folded ?? '')) return 'word';
    } else if (!match.targets.some(({ kind }) => fillers.has(kind) || alsoPassed.includes(kind)))
      return match;
  }
  return undefined;
}

function matchAt(reading: Reading, index: number): Match | undefined {
  return reading.matches.find(({ from, to }) => from <= index && index < to);
}

/** What stands between the word before and word `index`; before the first and after the last word too. */
function gapBefore({ text, words }: Reading, index: number): string {
  return text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length);
}
