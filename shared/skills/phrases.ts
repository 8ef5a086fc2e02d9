/**
 * Finds many phrases in a text at once. A phrase is a row of words; `*` at the end of a word stands for up to
 * four more letters, which is how a little inflection is tolerated. Words stand whole: `personal` is not in
 * `personalised`.
 */
import { wordsOf, type Word } from './words.ts';

/** Longest ending that `*` lets pass, in letters. */
const longestEnding = 4;
const headLength = 3;

interface PhraseWord {
  readonly stem: string;
  readonly open: boolean;
}

interface Phrase<Target> {
  readonly words: readonly PhraseWord[];
  readonly target: Target;
}

export interface PhraseBook<Target> {
  /** the first letters of all phrases: most words of a text are put aside by them */
  readonly heads: ReadonlySet<string>;
  readonly closed: ReadonlyMap<string, readonly Phrase<Target>[]>;
  readonly open: ReadonlyMap<string, readonly Phrase<Target>[]>;
}

/** Words `from` to `to` (exclusive) of a text are one phrase; it may mean several things. */
export interface PhraseMatch<Target> {
  readonly from: number;
  readonly to: number;
  readonly targets: readonly Target[];
}

/** Compiles phrases once. A phrase of several words is also found written as one: `timemanagement`. */
export function phraseBook<Target>(entries: Iterable<readonly [string, Target]>): PhraseBook<Target> {
  const heads = new Set<string>();
  const closed = new Map<string, Phrase<Target>[]>();
  const open = new Map<string, Phrase<Target>[]>();
  const add = (words: readonly PhraseWord[], target: Target): void => {
    const first = words[0];
    if (first === undefined || first.stem === '') return;
    if (first.open && first.stem.length < headLength)
      throw new TypeError(`too short a beginning: ${first.stem}`);
    heads.add(first.stem.slice(0, headLength));
    const shelf = first.open ? open : closed;
    const row = shelf.get(first.stem);
    if (row === undefined) shelf.set(first.stem, [{ words, target }]);
    else row.push({ words, target });
  };
  for (const [text, target] of entries) {
    const words = phraseWords(text);
    add(words, target);
    const last = words.at(-1);
    if (words.length > 1 && last !== undefined && !words.slice(0, -1).some((word) => word.open))
      add([{ stem: words.map((word) => word.stem).join(''), open: last.open }], target);
  }
  return { heads, closed, open };
}

function phraseWords(text: string): readonly PhraseWord[] {
  return wordsOf(text).map((word) => ({ stem: word.folded, open: text[word.end] === '*' }));
}

/** All phrases of a text from left to right, the longest first, none lying over another. */
export function phrasesIn<Target>(
  book: PhraseBook<Target>,
  words: readonly Word[],
): readonly PhraseMatch<Target>[] {
  const matches: PhraseMatch<Target>[] = [];
  let at = 0;
  while (at < words.length) {
    const match = longestAt(book, words, at);
    if (match !== null) matches.push(match);
    at = match === null ? at + 1 : match.to;
  }
  return matches;
}

function longestAt<Target>(
  book: PhraseBook<Target>,
  words: readonly Word[],
  at: number,
): PhraseMatch<Target> | null {
  let to = at;
  let targets: Target[] = [];
  const consider = (phrases: readonly Phrase<Target>[] | undefined): void => {
    for (const phrase of phrases ?? []) {
      const end = endOf(phrase.words, words, at);
      if (end > to) {
        to = end;
        targets = [phrase.target];
      } else if (end === to && end > at) targets.push(phrase.target);
    }
  };
  for (const start of startsAt(words, at)) {
    if (!book.heads.has(start.slice(0, headLength))) continue;
    consider(book.closed.get(start));
    for (let ending = 0; ending <= longestEnding && ending <= start.length - headLength; ending += 1)
      consider(book.open.get(start.slice(0, start.length - ending)));
  }
  return targets.length === 0 ? null : { from: at, to, targets: [...new Set(targets)] };
}

/** The word itself and, where the next one is glued to it, the two as one. */
function startsAt(words: readonly Word[], at: number): readonly string[] {
  const word = words[at];
  if (word === undefined || word.folded === '') return [];
  const next = words[at + 1];
  return next?.glued === true ? [word.folded, word.folded + next.folded] : [word.folded];
}

/** Where the phrase ends when it begins at word `at`; `at` itself where it does not stand there. */
function endOf(phrase: readonly PhraseWord[], words: readonly Word[], at: number): number {
  let here = at;
  for (const part of phrase) {
    const steps = startsAt(words, here).findIndex((written) => fits(part, written));
    if (steps < 0) return at;
    here += steps + 1;
  }
  return here;
}

function fits(part: PhraseWord, written: string): boolean {
  if (!part.open) return part.stem === written;
  return written.startsWith(part.stem) && written.length - part.stem.length <= longestEnding;
}
