/** Something folded away under a heading that opens it. */
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { cx } from './class-names.ts';
import css from './fold.module.css';
import { ChevronIcon } from './icons.tsx';

export interface FoldProps {
  readonly title: string;
  /** what is inside, in a few words */
  readonly summary?: string;
  /** level of the heading; 3 where left out */
  readonly level?: 2 | 3 | 4;
  readonly isOpenAtFirst?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function Fold(props: FoldProps): ReactNode {
  const { title, summary, level = 3, isOpenAtFirst = false, onOpen, children } = props;
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
          {summary === undefined ? (
            title
          ) : (
            <span className={cx(css['head'])}>
              {title} <span className={cx(css['summary'])}>{summary}</span>
            </span>
          )}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={cx(css['inside'])}>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
