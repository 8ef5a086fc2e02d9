/** Where the rows of a long list lie, and which of them are in sight; pure. */

export interface Rows {
  readonly first: number;
  /** the one after the last */
  readonly last: number;
}

/** Where each row begins, and at the end where the last one ends, in CSS pixels from the top of the list. */
export function offsetsOf(
  items: readonly { readonly id: string }[],
  heights: ReadonlyMap<string, number>,
  estimated: number,
): Float64Array {
  const offsets = new Float64Array(items.length + 1);
  let end = 0;
  items.forEach(({ id }, index) => {
    end += heights.get(id) ?? estimated;
    offsets[index + 1] = end;
  });
  return offsets;
}

/** So many rows from the one at this height on, or the last ones. */
export function rowsFrom(offsets: Float64Array, top: number, most: number): Rows {
  const count = offsets.length - 1;
  const first = Math.max(0, Math.min(firstAfter(offsets, top) - 1, count - most));
  return { first, last: Math.min(count, first + most) };
}

/** The rows in sight and the active one, which keeps the focus, in their order. */
export function rowsShown({ first, last }: Rows, active: number, count: number): readonly number[] {
  const end = Math.min(last, count);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  if (count === 0 || (active >= first && active < end)) return rows;
  return active < first ? [active, ...rows] : [...rows, active];
}

/**
 * Which element shows which row: a row keeps its element while it is shown, and one that comes takes that of one that
 * has gone, which is many times cheaper than a new one. The very same map where nothing has changed.
 */
export function elementsFor(
  before: ReadonlyMap<number, number>,
  shown: readonly number[],
): ReadonlyMap<number, number> {
  if (before.size === shown.length && shown.every((row) => before.has(row))) return before;
  const elements = new Map<number, number>();
  for (const row of shown) {
    const element = before.get(row);
    if (element !== undefined) elements.set(row, element);
  }
  const used = new Set(elements.values());
  let free = 0;
  for (const row of shown) {
    if (elements.has(row)) continue;
    while (used.has(free)) free += 1;
    used.add(free);
    elements.set(row, free);
  }
  return elements;
}

/** The first place whose offset is greater. */
function firstAfter(offsets: Float64Array, height: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

const pageOfRows = 8;

/** The row to which a key leads; `before`: out of the list at its top; null: the key leads nowhere. */
export function targetOf(key: string, active: number, count: number): number | 'before' | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return active === 0 ? 'before' : active - 1;
    case 'PageDown':
      return Math.min(last, active + pageOfRows);
    case 'PageUp':
      return Math.max(0, active - pageOfRows);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
