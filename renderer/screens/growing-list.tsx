/** A list that may be endless: the first ones, and a button for more. */
import { useState, type ReactNode } from 'react';
import { useTranslator } from '../app-stores.ts';
import { Button } from '../ui/button.tsx';

/** As many come at once. */
const portion = 50;

export interface GrowingListProps<T> {
  readonly items: readonly T[];
  readonly className?: string;
  /** one `<li>` */
  readonly renderItem: (item: T) => ReactNode;
}

export function GrowingList<T>({ items, className, renderItem }: GrowingListProps<T>): ReactNode {
  const t = useTranslator();
  const [shown, setShown] = useState(portion);
  const left = items.length - shown;
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(renderItem)}</ul>
      {left <= 0 ? null : (
        <Button look="quiet" onPress={() => setShown(shown + portion)}>
          {t('lens:more', { count: left })}
        </Button>
      )}
    </>
  );
}
