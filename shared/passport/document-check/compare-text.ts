/** One page against the texts that passport.json says are on it: which of them reads otherwise, and how. */

import type { AttachedText } from './attached-json.ts';
import { difference, type Difference, type Where } from './difference.ts';
import { stripped, strippedText, type Stripped } from './stripped.ts';
import { hunksBetween, type Hunk, type Patience } from './text-diff.ts';

/** A text of passport.json, and where it stands in all of its page. */
interface Item {
  readonly said: AttachedText;
  readonly from: number;
  readonly to: number;
}

/** Texts next to each other that one change goes through. */
interface Cluster {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
}

/** @param where names the page; what is said of a badge is added */
export function compareText(
  said: readonly AttachedText[],
  page: string,
  { where, about, patience }: PageAsked,
): readonly Difference[] {
  const actual = stripped(page);
  const items = itemsOf(said);
  const expected = items.map((item) => strippedText(item.said.text)).join('');
  if (expected === actual.text) return [];
  const hunks = hunksBetween(expected, actual.text, patience);
  const whole = said.map(({ text }) => text).join(' ');
  if (hunks === null) return [difference('text-changed', where, page, whole)];
  const settled = hunks.map((hunk) => slid(hunk, expected, items));
  const found = [
    ...clustersOf(items, settled).map((cluster) => ({
      at: cluster.from,
      told: changed(cluster, settled, actual, { where, about }),
    })),
    ...settled
      .filter((hunk) => isBetween(hunk, items))
      .map((hunk) => ({
        at: hunk.from,
        told: difference('text-added', where, actual.wording(hunk.start, hunk.end)),
      })),
  ];
  return found.toSorted((a, b) => a.at - b.at).map(({ told }) => told);
}

export interface PageAsked {
  readonly where: Where;
  /** what is known of the badge that a text is about */
  readonly about: (said: AttachedText) => Where;
  readonly patience: Patience;
}

function itemsOf(said: readonly AttachedText[]): readonly Item[] {
  let from = 0;
  return said.map((one) => {
    const to = from + strippedText(one.text).length;
    const item = { said: one, from, to };
    from = to;
    return item;
  });
}

/** Text that only came in between two texts of ours. */
function isBetween(hunk: Hunk, items: readonly Item[]): boolean {
  return hunk.from === hunk.to && !items.some(({ from, to }) => from < hunk.from && hunk.from < to);
}

function touches(hunk: Hunk, { from, to }: Item): boolean {
  if (hunk.from === hunk.to) return from < hunk.from && hunk.from < to;
  return hunk.from < to && hunk.to > from;
}

function clustersOf(items: readonly Item[], hunks: readonly Hunk[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let lastHunk: Hunk | null = null;
  for (const item of items) {
    const through = hunks.filter((hunk) => touches(hunk, item));
    const [first] = through;
    if (first === undefined) continue;
    const last = clusters.at(-1);
    if (last !== undefined && first === lastHunk)
      clusters[clusters.length - 1] = { ...last, items: [...last.items, item], to: item.to };
    else clusters.push({ items: [item], from: item.from, to: item.to });
    lastHunk = through.at(-1) ?? null;
  }
  return clusters;
}

function changed(
  cluster: Cluster,
  hunks: readonly Hunk[],
  actual: Stripped,
  { where, about }: Pick<PageAsked, 'where' | 'about'>,
): Difference {
  const grown = (counts: (hunk: Hunk) => boolean): number =>
    hunks.filter(counts).reduce((sum, { from, to, start, end }) => sum + (end - start) - (to - from), 0);
  const start = cluster.from + grown(({ to }) => to <= cluster.from);
  const end = cluster.to + grown(({ from, to }) => from < cluster.to || (from === to && to < cluster.to));
  const reads = actual.wording(start, end);
  const meant = cluster.items.find(({ said }) => said.part !== undefined) ?? cluster.items[0];
  const place = meant === undefined ? where : { ...where, ...about(meant.said) };
  const attached = cluster.items.map(({ said }) => said.text).join(' ');
  return difference(reads.trim() === '' ? 'text-removed' : 'text-changed', place, reads, attached);
}

/**
 * A text that was only taken out can be said to begin at several places where its letters repeat; the one that is the
 * end of a text of ours is what a person would say.
 */
function slid(hunk: Hunk, expected: string, items: readonly Item[]): Hunk {
  if (hunk.start !== hunk.end || hunk.from === hunk.to) return hunk;
  const isEdge = (place: number): boolean => items.some(({ from, to }) => from === place || to === place);
  for (let back = 0; back <= 40 && back <= hunk.from; back += 1) {
    if (back > 0 && expected[hunk.from - back] !== expected[hunk.to - back]) break;
    if (isEdge(hunk.from - back) && isEdge(hunk.to - back)) return moved(hunk, -back);
  }
  for (let on = 1; on <= 40 && hunk.to + on <= expected.length; on += 1) {
    if (expected[hunk.from + on - 1] !== expected[hunk.to + on - 1]) break;
    if (isEdge(hunk.from + on) && isEdge(hunk.to + on)) return moved(hunk, on);
  }
  return hunk;
}

function moved({ from, to, start, end }: Hunk, by: number): Hunk {
  return { from: from + by, to: to + by, start: start + by, end: end + by };
}
