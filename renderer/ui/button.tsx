/** Our one button, in three weights, and its icon-only form. */
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import css from './button.module.css';
import { cx } from './class-names.ts';

export type ButtonLook = 'primary' | 'plain' | 'quiet';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `primary` at most once a view */
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  /** to put the focus on it */
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', icon, children, ...props }: ButtonProps): ReactNode {
  return (
    <AriaButton {...props} className={cx(css['button'], css[look])}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** what it does, in words: its name and its tooltip */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, ...props }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton {...props} aria-label={label} className={cx(css['button'], css['quiet'], css['icon'])}>
        {icon}
      </AriaButton>
      <Tooltip className={cx(css['tip'])} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
