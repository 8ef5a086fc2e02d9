/** Says short sentences to a screen reader, and shows the last one for a moment at the foot of the window. */
import { useEffect, useState, type ReactNode } from 'react';
import { useStores } from '../app-stores.ts';
import { cx } from './class-names.ts';
import css from './live-region.module.css';

const shownFor = 6000;

export function LiveRegion(): ReactNode {
  const { notices } = useStores();
  const { said, turn } = notices();
  const [put, setPut] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setPut(turn), shownFor);
    return () => clearTimeout(timer);
  }, [turn]);
  const gone = said === '' || put === turn;
  return (
    <div
      className={cx(css['region'], gone && css['gone'])}
      role="status"
      aria-live="polite"
      // react-aria leaves an element with this mark reachable while a dialog is open
      data-live-announcer="true"
    >
      {gone ? '' : <span key={turn}>{said}</span>}
    </div>
  );
}
