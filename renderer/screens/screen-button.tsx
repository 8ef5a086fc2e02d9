/** A button that leads to another screen. Whoever comes back from there finds the focus on it again. */
import type { ReactNode } from 'react';
import { useStores } from '../app-stores.ts';
import { buttonsTo } from '../screen-focus.ts';
import type { Screen } from '../stores/session.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';

export interface ScreenButtonProps extends Pick<ButtonProps, 'look' | 'icon' | 'children'> {
  readonly to: Screen;
}

export function ScreenButton({ to, children, ...look }: ScreenButtonProps): ReactNode {
  const { session } = useStores();
  return (
    <Button
      {...look}
      data-leads-to={to}
      onPress={({ target }) => session.getState().show(to, { to, at: buttonsTo(to).indexOf(target) })}
    >
      {children}
    </Button>
  );
}
