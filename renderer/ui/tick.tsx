/** One thing to be ticked or not. */
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { cx } from './class-names.ts';
import { CheckIcon } from './icons.tsx';
import css from './pick.module.css';

export interface TickProps {
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly children: ReactNode;
}

export function Tick({ isChosen, onChoose, children }: TickProps): ReactNode {
  return (
    <Checkbox className={cx(css['answer'])} isSelected={isChosen} onChange={onChoose}>
      <span className={cx(css['box'], isChosen && css['ticked'])}>{isChosen ? <CheckIcon /> : null}</span>
      <span>{children}</span>
    </Checkbox>
  );
}
