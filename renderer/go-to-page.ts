/** Turns to a page of the passport from wherever one is, and lets the keyboard go on from where it begins. */
import { flushSync } from 'react-dom';
import { useStores } from './app-stores.ts';
import type { PageId } from './stores/session.ts';

export function useGoToPage(): (page: PageId) => void {
  const { session, finding } = useStores();
  return (page) => {
    flushSync(() => {
      finding.getState().close();
      session.getState().turnTo(page);
      session.getState().show('passport');
    });
    document.querySelector<HTMLElement>('main h2')?.focus();
  };
}
