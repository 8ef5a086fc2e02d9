/** Whether a badge of the tree is held, by its shape; the words stand beside it. */
import type { ReactNode } from 'react';
import { cx } from '../../ui/class-names.ts';
import css from './tree-mark.module.css';

export type TreeState = 'held' | 'open' | 'passed' | 'missing' | 'refused';

const shapes: Readonly<Record<TreeState, ReactNode>> = {
  // a filled disc with a tick
  held: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M10 1a9 9 0 110 18 9 9 0 010-18zm4.300 5.300L8.700 12 5.800 9.100 4.400 10.500l4.300 4.300 7-7z"
    />
  ),
  // a half disc
  open: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M10 1a9 9 0 110 18 9 9 0 010-18zm0 2.200a6.800 6.800 0 010 13.600z"
    />
  ),
  // only the tick
  passed: <path fill="none" stroke="currentColor" strokeWidth="2" d="M4.500 10.500l3.800 3.800 7-7.600" />,
  // an empty circle
  missing: <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="1.500" />,
  refused: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M10 1l9.500 17.500H.5zm-1.100 6v6h2.200V7zm0 7.300v2.100h2.200v-2.100z"
    />
  ),
};

export function TreeMark({ state }: { readonly state: TreeState }): ReactNode {
  return (
    <svg
      className={cx(css['mark'], css[state])}
      width="18"
      height="18"
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}
