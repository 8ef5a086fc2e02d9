/**
 * A list of any length of which only the rows in sight are on the page. It scrolls with the window. The arrow keys go
 * from row to row; a row that has the focus stays on the page wherever one scrolls.
 */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './class-names.ts';
import { useRowOffsets } from './row-offsets.ts';
import css from './window-list.module.css';
import { elementsFor, rowsFrom, rowsShown, targetOf } from './window-rows.ts';

export interface WindowListProps<T extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly T[];
  /** CSS pixels: no row is lower, and a row counts as so high before it has been measured */
  readonly rowHeight: number;
  /** `isActive`: the row that the Tab key reaches; what takes the focus in it bears `data-row-main` */
  readonly renderRow: (item: T, isActive: boolean) => ReactNode;
  /** the arrow up from the first row, and Escape */
  readonly onLeave: () => void;
}

/** What is laid out above and below the part in sight, in CSS pixels. */
const margin = 140;

export function WindowList<T extends { readonly id: string }>(props: WindowListProps<T>): ReactNode {
  const { label, items, rowHeight, renderRow, onLeave } = props;
  const list = useRef<HTMLUListElement>(null);
  const { offsets, observe } = useRowOffsets(items, rowHeight);
  const [rows, setRows] = useState({ first: 0, last: 0 });
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = Math.max(0, activeId === null ? 0 : items.findIndex(({ id }) => id === activeId));

  useLayoutEffect(() => {
    const look = (): void => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const most = Math.ceil((window.innerHeight + 2 * margin) / rowHeight) + 1;
      const next = rowsFrom(offsets, -top - margin, most);
      setRows((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    look();
    window.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [offsets, rowHeight]);

  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    mainOf(list.current, activeId)?.focus();
  }, [activeId]);

  useEffect(() => {
    // Where rows have changed places, the focus goes along with its own; where that is gone, the place keeps it.
    const focused = document.activeElement?.closest('[data-row]');
    if (focused == null || list.current?.contains(focused) !== true) return;
    if (focused.getAttribute('data-row') === activeId) return;
    if (items.some(({ id }) => id === activeId)) mainOf(list.current, activeId)?.focus();
  }, [items, activeId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('[data-row-main]') === null) return;
    const focused = event.target.closest('[data-row]')?.getAttribute('data-row');
    const at = items.findIndex(({ id }) => id === focused);
    const target = targetOf(event.key, at, items.length);
    if (event.key === 'Escape' || target === 'before') {
      event.preventDefault();
      onLeave();
    } else if (target !== null) {
      event.preventDefault();
      wanted.current = true;
      setActiveId(items[target]?.id ?? null);
    }
  };

  const shown = rowsShown(rows, active, items.length);
  const [elements, setElements] = useState<ReadonlyMap<number, number>>(new Map());
  const next = elementsFor(elements, shown);
  // Set while rendering: what is shown follows from it at once.
  if (next !== elements) setElements(next);
  const endOf = (index: number | undefined): number => offsets[(index ?? -1) + 1] ?? 0;
  return (
    <ul
      ref={list}
      className={cx(css['list'])}
      aria-label={label}
      style={{ paddingBlockEnd: (offsets.at(-1) ?? 0) - endOf(shown.at(-1)) }}
      onKeyDown={onKeyDown}
    >
      {shown.map((index, at) => {
        const item = items[index];
        if (item === undefined) return null;
        const above = (offsets[index] ?? 0) - endOf(shown[at - 1]);
        return (
          <li
            key={next.get(index)}
            ref={observe}
            data-row={item.id}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={above === 0 ? undefined : { marginBlockStart: above }}
            onFocus={() => setActiveId(item.id)}
          >
            {renderRow(item, index === active)}
          </li>
        );
      })}
    </ul>
  );
}

function mainOf(list: HTMLElement | null, id: string | null): HTMLElement | null {
  return id === null
    ? null
    : (list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-row-main]`) ?? null);
}
