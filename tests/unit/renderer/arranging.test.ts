/** Small decisions of arranging and finding that need no window. */
import { describe, expect, test } from 'vitest';
import { chosenAfter, chosenOnTheWay, noneChosen, type Chosen } from '../../../renderer/choosing.ts';
import { findKey } from '../../../renderer/find-key.ts';
import { matching } from '../../../renderer/screens/palette/matching.ts';
import { positionAfterShift } from '../../../renderer/sections.ts';
import { elementsFor, offsetsOf, rowsFrom, rowsShown, targetOf } from '../../../renderer/ui/window-rows.ts';

describe('a section of one’s own goes one step', () => {
  const sections = [1, 2, 4].map((position) => ({ id: `own-${position}`, position }));
  const order = (id: string, way: 'up' | 'down'): readonly string[] => {
    const position = positionAfterShift(sections, id, way);
    return sections
      .map((section) => (section.id === id && position !== null ? { id, position } : section))
      .toSorted((a, b) => a.position - b.position)
      .map((section) => section.id);
  };

  test('up and down, and stays at the ends', () => {
    expect(order('own-4', 'up')).toEqual(['own-1', 'own-4', 'own-2']);
    expect(order('own-2', 'up')).toEqual(['own-2', 'own-1', 'own-4']);
    expect(order('own-1', 'down')).toEqual(['own-2', 'own-1', 'own-4']);
    expect(order('own-2', 'down')).toEqual(['own-1', 'own-4', 'own-2']);
    expect(positionAfterShift(sections, 'own-1', 'up')).toBeNull();
    expect(positionAfterShift(sections, 'own-4', 'down')).toBeNull();
    expect(positionAfterShift(sections, 'own-gone', 'up')).toBeNull();
  });
});

describe('the rows of a long list', () => {
  const items = Array.from({ length: 1000 }, (_, index) => ({ id: String(index) }));
  const offsets = offsetsOf(items, new Map([['1', 100]]), 50);

  test('lie one under the other, measured or as high as is guessed', () => {
    expect(Array.from(offsets).slice(0, 4)).toEqual([0, 50, 150, 200]);
    expect(offsets.at(-1)).toBe(1000 * 50 + 50);
  });

  test('are shown from where the window begins, always as many', () => {
    expect(rowsFrom(offsets, 0, 3)).toEqual({ first: 0, last: 3 });
    expect(rowsFrom(offsets, 60, 3)).toEqual({ first: 1, last: 4 });
    expect(rowsFrom(offsets, -500, 3)).toEqual({ first: 0, last: 3 });
    expect(rowsFrom(offsets, 90_000, 3)).toEqual({ first: 997, last: 1000 });
    expect(rowsFrom(offsetsOf([], new Map(), 50), 0, 3)).toEqual({ first: 0, last: 0 });
  });

  test('with the active one wherever it is', () => {
    expect(rowsShown({ first: 5, last: 8 }, 6, 10)).toEqual([5, 6, 7]);
    expect(rowsShown({ first: 5, last: 8 }, 2, 10)).toEqual([2, 5, 6, 7]);
    expect(rowsShown({ first: 5, last: 8 }, 9, 10)).toEqual([5, 6, 7, 9]);
    expect(rowsShown({ first: 0, last: 0 }, 0, 0)).toEqual([]);
  });

  test('keep their element while they are shown; one that comes takes that of one that has gone', () => {
    const first = elementsFor(new Map(), [0, 1, 2]);
    expect([...first]).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    const next = elementsFor(first, [1, 2, 3, 9]);
    expect([next.get(1), next.get(2), next.get(3), next.get(9)]).toEqual([1, 2, 0, 3]);
    expect(elementsFor(next, [9]).get(9)).toBe(3);
  });

  test('are reached by the arrow keys, whole pages, and both ends', () => {
    expect(targetOf('ArrowDown', 3, 10)).toBe(4);
    expect(targetOf('ArrowDown', 9, 10)).toBe(9);
    expect(targetOf('ArrowUp', 3, 10)).toBe(2);
    expect(targetOf('ArrowUp', 0, 10)).toBe('before');
    expect(targetOf('PageDown', 5, 10)).toBe(9);
    expect(targetOf('PageUp', 5, 10)).toBe(0);
    expect(targetOf('Home', 5, 10)).toBe(0);
    expect(targetOf('End', 5, 10)).toBe(9);
    expect(targetOf('a', 5, 10)).toBeNull();
  });
});

test('names match by all typed words, whatever their accents', () => {
  const items = [{ name: 'Présenter devant un groupe' }, { name: 'Ακρόαση' }, { name: 'Planning' }];
  const names = (typed: string, most?: number): readonly string[] =>
    matching(items, typed, ({ name }) => name, most).map(({ name }) => name);
  expect(names('groupe present')).toEqual(['Présenter devant un groupe']);
  expect(names('ΑΚΡ')).toEqual(['Ακρόαση']);
  expect(names('')).toHaveLength(3);
  expect(names('n', 1)).toHaveLength(1);
  expect(names('zz')).toEqual([]);
});

test('Ctrl+F finds, Ctrl+K opens the palette', () => {
  const press = (key: string, part: Partial<KeyboardEvent> = {}) =>
    findKey({ key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...part });
  expect(press('f')).toBe('find');
  expect(press('K')).toBe('palette');
  expect(press('f', { ctrlKey: false, metaKey: true })).toBe('find');
  expect(press('f', { ctrlKey: false })).toBeNull();
  expect(press('k', { shiftKey: true })).toBeNull();
  expect(press('z')).toBeNull();
});

test('badges are chosen one by one, and with Shift all in between', () => {
  const order = ['a', 'b', 'c', 'd'];
  const press = (before: Chosen, id: string, isShift = false): Chosen =>
    chosenAfter(order, before, id, isShift);
  const one = press(noneChosen, 'd');
  expect([...one.ids]).toEqual(['d']);
  expect([...press(one, 'd').ids]).toEqual([]);
  const range = press(one, 'b', true);
  expect([...range.ids].toSorted()).toEqual(['b', 'c', 'd']);
  expect([...press(range, 'c').ids].toSorted()).toEqual(['b', 'd']);
  expect([...press(noneChosen, 'b', true).ids]).toEqual(['b']);
});

test('with Shift and an arrow the badge one is on is chosen, and each one on the way', () => {
  const order = ['a', 'b', 'c', 'd'];
  const down = chosenOnTheWay(order, noneChosen, 'b', 'c');
  expect([...down.ids].toSorted()).toEqual(['b', 'c']);
  const further = chosenOnTheWay(order, down, 'c', 'd');
  expect([...further.ids].toSorted()).toEqual(['b', 'c', 'd']);
  // Begun anew elsewhere: what lies between the two is left as it was.
  expect(
    [...chosenOnTheWay(order, chosenOnTheWay(order, noneChosen, 'd', 'c'), 'a', 'b').ids].toSorted(),
  ).toEqual(['a', 'b', 'c', 'd']);
  expect([
    ...chosenOnTheWay(['a', 'b', 'c', 'd', 'e'], { ids: new Set(['e']), last: 'e' }, 'a', 'b').ids,
  ]).toEqual(['e', 'a', 'b']);
});
