/** Which badges are chosen after one more is pressed. Pure. */

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** the one pressed last: with Shift, all between it and the next are chosen */
  readonly last: string | null;
}

export const noneChosen: Chosen = { ids: new Set(), last: null };

/** @param order ids of all badges as they are listed */
export function chosenAfter(
  order: readonly string[],
  { ids, last }: Chosen,
  id: string,
  isShift: boolean,
): Chosen {
  const from = isShift && last !== null ? order.indexOf(last) : -1;
  if (from < 0) {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return { ids: next, last: id };
  }
  const to = order.indexOf(id);
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...between]), last: id };
}

/** From one badge to its neighbour with Shift and an arrow: what was begun elsewhere begins anew at the first of the two. */
export function chosenOnTheWay(order: readonly string[], chosen: Chosen, from: string, to: string): Chosen {
  const begun = chosen.ids.has(from) ? { ...chosen, last: from } : chosenAfter(order, chosen, from, false);
  return chosenAfter(order, begun, to, true);
}
