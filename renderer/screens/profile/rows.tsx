/** Rows of one kind that are added, written and removed again. */
import { useRef, useState, type ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import { withItem, withoutItem } from './draft.ts';
import css from './profile.module.css';

export interface ListProps<T> {
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
}

interface RowsProps<T> extends ListProps<T> {
  readonly title: string;
  readonly hint?: string;
  readonly add: string;
  readonly empty: T;
  /** how many a profile holds */
  readonly most: number;
  readonly nameOf: (number: number) => string;
  /** `isNew`: it was added just now, and is where the person goes on writing */
  readonly renderRow: (item: T, change: (item: T) => void, name: string, isNew: boolean) => ReactNode;
}

export function Rows<T>(props: RowsProps<T>): ReactNode {
  const { items, onChange, title, hint, add, empty, most, nameOf, renderRow } = props;
  const t = useTranslator();
  const [added, setAdded] = useState(-1);
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <section className={cx(css['part'])}>
      <h3>{title}</h3>
      {hint === undefined ? null : <p className={cx(css['hint'])}>{hint}</p>}
      {items.map((item, index) => {
        const name = nameOf(index + 1);
        return (
          // Rows have no identity but their place; every field is controlled from above.
          <div key={name} role="group" aria-label={name} className={cx(css['row'])}>
            {renderRow(item, (next) => onChange(withItem(items, index, next)), name, index === added)}
            <IconButton
              label={t('window:profile.removeItem', { item: name })}
              icon={<CloseIcon />}
              onPress={() => {
                // The button that had the focus goes away with its row.
                addButton.current?.focus();
                setAdded(-1);
                onChange(withoutItem(items, index));
              }}
            />
          </div>
        );
      })}
      <Button
        ref={addButton}
        look="quiet"
        icon={<PlusIcon />}
        isDisabled={items.length >= most}
        onPress={() => {
          setAdded(items.length);
          onChange([...items, empty]);
        }}
      >
        {add}
      </Button>
    </section>
  );
}
