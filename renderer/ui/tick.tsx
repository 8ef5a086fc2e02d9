/** One thing to be ticked or not. */
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { cx } from './class-names.ts';
import { CheckIcon, PartlyIcon } from './icons.tsx';
import css from './pick.module.css';

export interface TickProps {
  readonly isChosen: boolean;
  /** of what it stands for, some are chosen and some are not */
  readonly isPartly?: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly children: ReactNode;
}

export function Tick({ isChosen, isPartly = false, onChoose, children }: TickProps): ReactNode {
  const isMarked = isChosen || isPartly;
  return (
    <Checkbox
      className={cx(css['answer'])}
      isSelected={isChosen && !isPartly}
      isIndeterminate={isPartly}
      onChange={onChoose}
    >
      <span className={cx(css['box'], isMarked && css['ticked'])}>
        {isPartly ? <PartlyIcon /> : null}
        {isChosen && !isPartly ? <CheckIcon /> : null}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
