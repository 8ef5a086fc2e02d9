/** Something folded away under a heading that opens it. */
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { cx } from './class-names.ts';
import css from './fold.module.css';
import { ChevronIcon } from './icons.tsx';

export interface FoldProps {
  readonly title: string;
  /** level of the heading; 3 where left out */
  readonly level?: 2 | 3 | 4;
  readonly isOpenAtFirst?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function Fold({ title, level = 3, isOpenAtFirst = false, onOpen, children }: FoldProps): ReactNode {
  return (
    <Disclosure
      className={cx(css['fold'])}
      defaultExpanded={isOpenAtFirst}
      onExpandedChange={(open) => {
        if (open) onOpen?.();
      }}
    >
      <Heading level={level}>
        <Button slot="trigger" className={cx(css['button'])}>
          <ChevronIcon />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={cx(css['inside'])}>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
