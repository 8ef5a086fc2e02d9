/** A badge named in a list: pressing it opens the whole badge. */
import type { ReactNode } from 'react';
import { useStores } from '../app-stores.ts';
import { Button } from '../ui/button.tsx';

export interface OpenBadgeProps {
  readonly badge: string;
  readonly children: ReactNode;
}

export function OpenBadge({ badge, children }: OpenBadgeProps): ReactNode {
  const { sheet, session } = useStores();
  const passport = session((state) => state.passport?.id ?? null);
  return (
    <Button
      look="quiet"
      onPress={() => {
        if (passport !== null) void sheet.getState().open(passport, badge);
      }}
    >
      {children}
    </Button>
  );
}
