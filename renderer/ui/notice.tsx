/** Something that did not work, said calmly: what happened, and what to do next. */
import type { ReactNode } from 'react';
import { useTranslator } from '../app-stores.ts';
import { failureText, type Failure } from '../failure.ts';
import { Button, IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { CloseIcon, WarningIcon } from './icons.tsx';
import css from './notice.module.css';

export interface NoticeProps {
  readonly failure: Failure;
  readonly onAgain?: () => void;
  readonly onDismiss?: () => void;
}

export function FailureNotice({ failure, onAgain, onDismiss }: NoticeProps): ReactNode {
  const t = useTranslator();
  const { what, next } = failureText(t, failure);
  return (
    <div className={cx(css['notice'])} role="alert">
      <div className={cx(css['words'])}>
        <p className={cx(css['what'])}>{what}</p>
        <p>{next}</p>
      </div>
      {onAgain === undefined ? null : <Button onPress={onAgain}>{t('window:action.again')}</Button>}
      {onDismiss === undefined ? null : (
        <IconButton label={t('window:action.dismiss')} icon={<CloseIcon />} onPress={onDismiss} />
      )}
    </div>
  );
}

/** A quiet sentence about the state of things. */
export function QuietNotice({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className={cx(css['notice'], css['quiet'])} role="status">
      <p>{children}</p>
    </div>
  );
}

/** Something that must not be overlooked. */
export function LoudNotice({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className={cx(css['notice'], css['loud'])}>
      <WarningIcon />
      <span className={cx(css['words'])}>{children}</span>
    </p>
  );
}
