/** What did not work is told on top: at the head of the page, or in the dialog that lies over it. */
import { useEffect, useState, type ReactNode } from 'react';
import { useStores } from './app-stores.ts';
import { isToldBy, type Failure } from './failure.ts';
import { FailureNotice } from './ui/notice.tsx';

interface Told {
  readonly failure: Failure | null;
  /** counts up, so that the same failure twice is told twice */
  readonly turn: number;
  readonly forget: () => void;
}

/** What was asked of the desktop, of the passport or of the library, whichever failed. */
function useFailure(ofSession: Failure | null): Told {
  const { session, passport, notices } = useStores();
  const own = notices((state) => state.failure);
  const ofPassport = passport((state) => state.failure);
  const failure = own ?? ofPassport ?? ofSession;
  const [last, setLast] = useState({ failure, turn: 0 });
  if (last.failure !== failure) setLast({ failure, turn: last.turn + 1 });
  return {
    failure,
    turn: last.turn,
    forget() {
      notices.getState().fail(null);
      passport.getState().forgetFailure();
      session.getState().forgetFailure();
    },
  };
}

/** For the page itself: silent while a dialog lies over it. What the first screens fail at they say themselves. */
export function PageFailure(): ReactNode {
  const { session, notices } = useStores();
  const ofSession = session((state) => (state.phase === 'open' ? state.failure : null));
  const { failure, turn, forget } = useFailure(ofSession);
  const isCovered = notices((state) => state.layers.length > 0);
  if (failure === null || isCovered) return null;
  return <FailureNotice key={turn} failure={failure} onDismiss={forget} />;
}

export interface DialogFailureProps {
  /** what the dialog says itself, in its body */
  readonly told: readonly (Failure | null)[];
}

/** For a dialog: what has failed since it was opened, as long as nothing lies over it and it does not say so itself. */
export function DialogFailure({ told }: DialogFailureProps): ReactNode {
  const { session, notices } = useStores();
  const { failure, turn, forget } = useFailure(session((state) => state.failure));
  const [before] = useState(failure);
  const [layer] = useState(() => Symbol('dialog'));
  const isTop = notices((state) => state.layers.at(-1) === layer);
  useEffect(() => notices.getState().lay(layer), [notices, layer]);
  if (failure === null || failure === before || !isTop || isToldBy(told, failure)) return null;
  return <FailureNotice key={turn} failure={failure} onDismiss={forget} />;
}
