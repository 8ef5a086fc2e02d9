/** The title of a screen. A new screen takes the place of the one before, and the focus would be nowhere: it goes here. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useStores } from '../app-stores.ts';
import { focusOnArrival } from '../screen-focus.ts';

export function ScreenTitle({ children }: { readonly children: ReactNode }): ReactNode {
  const { session } = useStores();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { screen, leftBy } = session.getState();
    if (title.current !== null) focusOnArrival(title.current, screen === 'passport' ? leftBy : null);
  }, [session]);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
