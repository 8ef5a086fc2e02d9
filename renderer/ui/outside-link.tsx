/** An address in the world outside; never opened without being shown whole and asked about. */
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useStores } from '../app-stores.ts';
import { cx } from './class-names.ts';
import css from './outside-link.module.css';

/** Words only where it cannot be opened: no web page, or not over a secure line. */
export function OutsideLink({ address }: { readonly address: string }): ReactNode {
  const { desktop } = useStores();
  if (!address.startsWith('https://')) return address;
  return (
    <Link className={cx(css['link'])} onPress={() => void desktop.openLink(address)}>
      {address}
    </Link>
  );
}
