/** The box by which a row of a list is chosen; the list itself says which are. */
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { cx } from './class-names.ts';
import { CheckIcon } from './icons.tsx';
import css from './pick.module.css';

export function RowTick({ label }: { readonly label: string }): ReactNode {
  return (
    <Checkbox slot="selection" aria-label={label} className={cx(css['alone'])}>
      {({ isSelected }) => (
        <span className={cx(css['box'], isSelected && css['ticked'])}>
          {isSelected ? <CheckIcon /> : null}
        </span>
      )}
    </Checkbox>
  );
}
