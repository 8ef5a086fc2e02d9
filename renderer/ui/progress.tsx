/** A slim bar with what is going on, how far it is, and a way to stop. */
import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import css from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** e.g. "3 of 12" */
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly stop: string;
  readonly onStop: () => void;
}

export function Progress({ label, text, done, total, stop, onStop }: ProgressProps): ReactNode {
  return (
    <div className={cx(css['box'])}>
      <ProgressBar
        className={cx(css['progress'])}
        value={done}
        maxValue={Math.max(total, 1)}
        valueLabel={text}
      >
        {({ percentage = 0, valueText }) => (
          <>
            <span className={cx(css['line'])}>
              <Label>{label}</Label>
              <span>{valueText}</span>
            </span>
            <span className={cx(css['track'])}>
              <span className={cx(css['fill'])} style={{ inlineSize: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button onPress={onStop}>{stop}</Button>
    </div>
  );
}
