/** The pages of the PDF against what passport.json says of them: their order, their words, and what is drawn on them. */

import type { AttachedJson, AttachedText } from './attached-json.ts';
import { compareText } from './compare-text.ts';
import { difference, type Compared, type Difference, type NotCompared, type Where } from './difference.ts';
import { strippedText } from './stripped.ts';
import type { Patience } from './text-diff.ts';

/** A page as it was read from the PDF. */
export interface CheckedSheet {
  /** in the order of drawing; null: it could not be read */
  readonly text: string | null;
  /** as `drawnDigest` makes it; null: drawn in a way that our documents never are */
  readonly drawn: string | null;
  readonly overlays: readonly { readonly kind: string; readonly text: string }[];
  readonly isCut: boolean;
}

/** A page that was expected and one that is there; one of them may be missing. Both count from 0. */
interface Pair {
  readonly told: number | null;
  readonly found: number | null;
  readonly isSame: boolean;
  /** the same words at another place */
  readonly isMoved?: true;
}

const allSteps = 30_000_000;

export function comparePages(
  json: AttachedJson,
  sheets: readonly CheckedSheet[],
  about: (said: AttachedText) => Where,
): Compared {
  if (json.says.length === 0 && json.drawn.length === 0)
    return { differences: [], open: [{ kind: 'data-older', where: {} }] };
  const told = toldSheets(json);
  const pairs = paired(
    told.map((said) => strippedText(said.map(({ text }) => text).join(' '))),
    sheets.map(({ text }) => (text === null ? null : strippedText(text))),
  );
  const patience: Patience = { steps: allSteps };
  const redrawn = redrawnPages(pairs, json, sheets);
  return {
    differences: [
      ...pairs.flatMap((pair) => pairDifferences(pair, { told, sheets, about, patience })),
      ...redrawn,
      ...sheets.flatMap(overSheet),
    ],
    open: json.drawn.length === 0 ? [notTold] : [],
  };
}

const notTold: NotCompared = { kind: 'drawn-not-told', where: {} };

/** A page may say nothing at all, so that `drawn` knows better how many there are. */
function toldSheets({ says, drawn }: AttachedJson): readonly (readonly AttachedText[])[] {
  const count = says.reduce((most, { sheet }) => Math.max(most, sheet), drawn.length);
  const sheets: AttachedText[][] = Array.from({ length: count }, () => []);
  for (const said of says) sheets[said.sheet - 1]?.push(said);
  return sheets;
}

interface PagesAsked {
  readonly told: readonly (readonly AttachedText[])[];
  readonly sheets: readonly CheckedSheet[];
  readonly about: (said: AttachedText) => Where;
  readonly patience: Patience;
}

function pairDifferences({ told, found, isSame, isMoved }: Pair, asked: PagesAsked): readonly Difference[] {
  if (isMoved === true)
    return [
      difference('page-moved', { page: (found ?? 0) + 1 }, String((found ?? 0) + 1), String((told ?? 0) + 1)),
    ];
  const said = told === null ? [] : (asked.told[told] ?? []);
  const words = said.map(({ text }) => text).join(' ');
  if (found === null) return [difference('page-removed', { page: (told ?? 0) + 1 }, null, words)];
  const where = { page: found + 1 };
  const text = asked.sheets[found]?.text ?? null;
  if (text === null) return [difference('page-unreadable', where, null, words)];
  if (told === null) return [difference('page-added', where, text)];
  if (!isSame) return compareText(said, text, { where, about: asked.about, patience: asked.patience });
  return [];
}

/** Of pages whose words are the same; where that is so of all pages, another program wrote the file anew. */
function redrawnPages(
  pairs: readonly Pair[],
  { drawn }: AttachedJson,
  sheets: readonly CheckedSheet[],
): readonly Difference[] {
  if (drawn.length === 0) return [];
  const same = pairs.filter(({ isSame }) => isSame);
  const redrawn = same.filter(
    ({ told, found }) => drawn[told ?? -1]?.sha256 !== (sheets[found ?? -1]?.drawn ?? ''),
  );
  if (redrawn.length > 1 && redrawn.length === pairs.length) return [difference('all-drawn-anew', {})];
  return redrawn.map(({ found }) => difference('drawn-anew', { page: (found ?? 0) + 1 }));
}

function overSheet({ overlays, isCut }: CheckedSheet, index: number): readonly Difference[] {
  const where = { page: index + 1 };
  return [
    ...overlays.map(({ text }) => difference('overlay', where, text === '' ? null : text)),
    ...(isCut ? [difference('page-cut', where)] : []),
  ];
}

/**
 * Pages with the same words belong together, as many as keep their order; of the others, those with the same words
 * were moved, and what is left between two of them was changed, taken out or put in.
 */
function paired(told: readonly string[], found: readonly (string | null)[]): readonly Pair[] {
  const kept = inOrder(told, found);
  const pairs: Pair[] = [];
  let [nextTold, nextFound] = [0, 0];
  for (const [one, other] of [...kept, [told.length, found.length] as const]) {
    pairs.push(...between(told, found, [nextTold, one], [nextFound, other]));
    if (one < told.length) pairs.push({ told: one, found: other, isSame: true });
    [nextTold, nextFound] = [one + 1, other + 1];
  }
  return withMoved(pairs, told, found);
}

function withMoved(
  pairs: readonly Pair[],
  told: readonly string[],
  found: readonly (string | null)[],
): readonly Pair[] {
  const added = pairs.filter((pair) => pair.told === null);
  const gone = new Set<Pair>();
  const moved = pairs.map((pair): Pair => {
    if (pair.found !== null || pair.told === null) return pair;
    const words = told[pair.told];
    const other = added.find((one) => !gone.has(one) && found[one.found ?? -1] === words);
    if (other === undefined) return pair;
    gone.add(other);
    return { told: pair.told, found: other.found, isSame: true, isMoved: true };
  });
  return moved.filter((pair) => !gone.has(pair));
}

/** In a gap with as many pages on both sides each is the changed one of its place; otherwise the likest are. */
function between(
  told: readonly string[],
  found: readonly (string | null)[],
  [fromTold, toTold]: readonly [number, number],
  [fromFound, toFound]: readonly [number, number],
): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = fromFound;
  const isEven = toTold - fromTold === toFound - fromFound;
  for (let one = fromTold; one < toTold; one += 1) {
    const left = toFound - at;
    const isForced = isEven || left >= toTold - one;
    const text = found[at] ?? null;
    if (left > 0 && (isForced || text === null || isAlike(told[one] ?? '', text))) {
      pairs.push({ told: one, found: at, isSame: false });
      at += 1;
    } else pairs.push({ told: one, found: null, isSame: false });
  }
  for (; at < toFound; at += 1) pairs.push({ told: null, found: at, isSame: false });
  return pairs;
}

const piece = 12;

/** Half of the pieces of one are in the other. */
function isAlike(one: string, other: string): boolean {
  const pieces = Array.from({ length: Math.ceil(one.length / piece) }, (_, at) =>
    one.slice(at * piece, at * piece + piece),
  );
  return pieces.filter((part) => other.includes(part)).length * 2 >= pieces.length;
}

/** The longest common subsequence, as pairs of places. */
function inOrder(
  told: readonly string[],
  found: readonly (string | null)[],
): readonly (readonly [number, number])[] {
  const numbers = new Map<string | null, number>();
  const numberOf = (words: string | null): number => {
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    return number;
  };
  const [ours, theirs] = [told.map(numberOf), found.map(numberOf)];
  const width = found.length + 1;
  const lengths = new Uint16Array((told.length + 1) * width);
  for (let one = told.length - 1; one >= 0; one -= 1)
    for (let other = found.length - 1; other >= 0; other -= 1)
      lengths[one * width + other] =
        ours[one] === theirs[other]
          ? (lengths[(one + 1) * width + other + 1] ?? 0) + 1
          : Math.max(lengths[(one + 1) * width + other] ?? 0, lengths[one * width + other + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  let [one, other] = [0, 0];
  while (one < told.length && other < found.length) {
    if (ours[one] === theirs[other]) {
      pairs.push([one, other]);
      one += 1;
      other += 1;
    } else if ((lengths[(one + 1) * width + other] ?? 0) >= (lengths[one * width + other + 1] ?? 0)) one += 1;
    else other += 1;
  }
  return pairs;
}
