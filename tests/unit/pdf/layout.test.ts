import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type Piece } from '../../../electron/engine/pdf/flow.ts';
import { breakLines } from '../../../electron/engine/pdf/lines.ts';

const monospace = (text: string): number => text.length;

describe('breaking lines', () => {
  test('breaks between words and keeps every one', () => {
    expect(breakLines('one two three four', monospace, { width: 9 })).toEqual(['one two', 'three', 'four']);
  });

  test('breaks a long address where it reads well', () => {
    expect(breakLines('https://a.example/some/page', monospace, { width: 20 })).toEqual([
      'https://a.example/',
      'some/page',
    ]);
  });

  test('leaves room on the first line, and leaves that line empty where nothing fits', () => {
    expect(breakLines('wonderful day', monospace, { width: 10, first: 4 })).toEqual(['', 'wonderful', 'day']);
    expect(breakLines('a wonderful day', monospace, { width: 10, first: 4 })).toEqual([
      'a',
      'wonderful',
      'day',
    ]);
  });

  test('says where text was cut', () => {
    expect(breakLines('one two three four five', monospace, { width: 9, most: 2 })).toEqual([
      'one two',
      'three…',
    ]);
    expect(breakLines('one two', monospace, { width: 9, most: 2 })).toEqual(['one two']);
  });

  test('loses nothing and never makes a line too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '/', ' ', 'é', '😀') }),
        fc.integer({ min: 2, max: 12 }),
        (text, width) => {
          const lines = breakLines(text, monospace, { width });
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          expect(Math.max(...lines.map((line) => line.trimEnd().length))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('is quick with a word of two hundred thousand letters', () => {
    const start = performance.now();
    breakLines('W'.repeat(200_000), monospace, { width: 60, most: 5 });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('filling pages', () => {
  const frame = { top: 10, bottom: 110 };
  const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
    height,
    gap: 0,
    keepWithNext: false,
    startsPage: false,
    draw: () => undefined,
    ...more,
  });
  const places = (pieces: readonly Piece[]): readonly string[] =>
    paginate(pieces, frame).map(({ page, top }) => `${page}:${top}`);

  test('turns the page when the next piece does not fit', () => {
    expect(places([piece(60), piece(40), piece(1)])).toEqual(['1:10', '1:70', '2:10']);
  });

  test('takes a heading along with what it heads', () => {
    expect(places([piece(80), piece(10, { keepWithNext: true }), piece(30)])).toEqual([
      '1:10',
      '2:10',
      '2:20',
    ]);
  });

  test('leaves space above out at the top of a page', () => {
    expect(places([piece(90), piece(20, { gap: 15 }), piece(20, { gap: 15 })])).toEqual([
      '1:10',
      '2:10',
      '2:45',
    ]);
  });

  test('begins a page where it is asked to, and no empty one', () => {
    expect(places([piece(10, { startsPage: true }), piece(10, { startsPage: true })])).toEqual([
      '1:10',
      '2:10',
    ]);
  });

  test('goes on when pieces that belong together are higher than a page', () => {
    const kept = Array.from({ length: 5 }, () => piece(40, { keepWithNext: true }));
    expect(places(kept)).toEqual(['1:10', '1:50', '2:10', '2:50', '3:10']);
  });

  test('never lays one piece over another', () => {
    const any = fc.record({
      height: fc.integer({ min: 1, max: 100 }),
      gap: fc.integer({ min: 0, max: 30 }),
      keepWithNext: fc.boolean(),
      startsPage: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (wanted) => {
        const placed = paginate(
          wanted.map((one) => piece(one.height, one)),
          frame,
        );
        expect(placed).toHaveLength(wanted.length);
        for (const [
          index,
          {
            piece: { height },
            page,
            top,
          },
        ] of placed.entries()) {
          expect(top + height).toBeLessThanOrEqual(frame.bottom);
          const before = placed[index - 1];
          if (before?.page === page) expect(top).toBeGreaterThanOrEqual(before.top + before.piece.height);
          else expect(page).toBe((before?.page ?? 0) + 1);
        }
      }),
    );
  });
});
