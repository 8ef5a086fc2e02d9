/** The shortest way from one text to another (Myers 1986, An O(ND) Difference Algorithm), with a limit on the work. */

/** `expected` from..to became `actual` start..end; one of the two may be empty. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Steps that are left, for all texts of one document together. */
export interface Patience {
  steps: number;
}

/** Letters taken out and put in, beyond which two texts are simply different. */
const mostEdits = 1200;

/** @returns in order, never touching each other; null where it takes too long to say */
export function hunksBetween(expected: string, actual: string, patience: Patience): readonly Hunk[] | null {
  let head = 0;
  const shortest = Math.min(expected.length, actual.length);
  while (head < shortest && expected[head] === actual[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && expected.at(-1 - tail) === actual.at(-1 - tail)) tail += 1;
  const one = expected.slice(head, expected.length - tail);
  const two = actual.slice(head, actual.length - tail);
  if (one === '' && two === '') return [];
  if (one === '' || two === '')
    return [{ from: head, to: head + one.length, start: head, end: head + two.length }];
  const trace = search(one, two, patience);
  return trace === null ? null : hunksOf(trace, one.length, two.length, head);
}

/** The furthest places of each round, by diagonal. */
function search(one: string, two: string, patience: Patience): readonly Int32Array[] | null {
  const most = Math.min(mostEdits, one.length + two.length);
  let furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = goesDown(furthest, diagonal, edits, most);
      let x = isDown ? at(furthest, diagonal + 1, most) : at(furthest, diagonal - 1, most) + 1;
      let y = x - diagonal;
      while (x < one.length && y < two.length && one[x] === two[y]) {
        x += 1;
        y += 1;
        patience.steps -= 1;
      }
      patience.steps -= 1;
      furthest[diagonal + most + 1] = x;
      if (x >= one.length && y >= two.length) return trace;
    }
    if (patience.steps < 0) return null;
  }
  return null;
}

function at(furthest: Int32Array, diagonal: number, most: number): number {
  return furthest[diagonal + most + 1] ?? 0;
}

function goesDown(furthest: Int32Array, diagonal: number, edits: number, most: number): boolean {
  if (diagonal === -edits) return true;
  if (diagonal === edits) return false;
  return at(furthest, diagonal - 1, most) < at(furthest, diagonal + 1, most);
}

function hunksOf(trace: readonly Int32Array[], one: number, two: number, head: number): readonly Hunk[] {
  const most = ((trace[0]?.length ?? 3) - 3) / 2;
  const hunks: Hunk[] = [];
  let [x, y] = [one, two];
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const furthest = trace[edits] ?? new Int32Array();
    const diagonal = x - y;
    const before = goesDown(furthest, diagonal, edits, most) ? diagonal + 1 : diagonal - 1;
    const fromX = at(furthest, before, most);
    const fromY = fromX - before;
    const isDown = before > diagonal;
    // Behind the step there may be a run of equal letters; the step itself is one letter.
    const [toX, toY] = isDown ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const last = hunks.at(-1);
    if (last?.from === head + toX && last.start === head + toY)
      hunks[hunks.length - 1] = { ...last, from: head + fromX, start: head + fromY };
    else hunks.push({ from: head + fromX, to: head + toX, start: head + fromY, end: head + toY });
    [x, y] = [fromX, fromY];
  }
  return hunks.toReversed();
}
