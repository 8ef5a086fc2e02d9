/** Where the rows of a long list begin: as high as each was measured, or as is guessed before. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { offsetsOf } from './window-rows.ts';

export interface RowOffsets {
  readonly offsets: Float64Array;
  /** the `ref` of a row, which bears its id as `data-row` */
  readonly observe: (row: HTMLElement | null) => (() => void) | undefined;
}

export function useRowOffsets(items: readonly { readonly id: string }[], rowHeight: number): RowOffsets {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [observer] = useState(
    () =>
      // It tells after the layout, so that measuring forces none.
      new ResizeObserver((rows) => {
        const measured = rows.flatMap(({ target, borderBoxSize }) => {
          const id = target.getAttribute('data-row');
          const height = borderBoxSize[0]?.blockSize ?? 0;
          // One without a height is gone.
          return id === null || height === 0 ? [] : [{ id, height }];
        });
        setHeights((known) => {
          const others = measured.filter(({ id, height }) => (known.get(id) ?? rowHeight) !== height);
          return others.length === 0
            ? known
            : new Map([...known, ...others.map(({ id, height }) => [id, height] as const)]);
        });
      }),
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const observe = useCallback(
    (row: HTMLElement | null) => {
      if (row === null) return undefined;
      observer.observe(row);
      return () => observer.unobserve(row);
    },
    [observer],
  );
  const offsets = useMemo(() => offsetsOf(items, heights, rowHeight), [items, heights, rowHeight]);
  return { offsets, observe };
}
