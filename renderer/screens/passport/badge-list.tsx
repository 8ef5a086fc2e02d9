/** The badges of one page: opened, chosen, put in order and dragged to a group, by mouse and by keyboard. */
import { useEffect, useRef, useState, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';
import { GridList, useDragAndDrop, type Selection } from 'react-aria-components';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import { useHeldKeys } from '../../held-keys.ts';
import { beforeOf } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { cx } from '../../ui/class-names.ts';
import { badgeDragType } from './badge-drag.ts';
import css from './badge-list.module.css';
import { BadgeRow } from './badge-row.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { stepKeys } from './step-keys.ts';

export interface BadgeListProps {
  readonly badges: readonly BadgeSummary[];
  readonly page: PageId;
  /** what the list is called */
  readonly label: string;
}

export function BadgeList({ badges, page, label }: BadgeListProps): ReactNode {
  const { session, sheet } = useStores();
  const t = useTranslator();
  const { order, step } = usePlacing();
  const list = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState<Selection>(new Set());
  const chosen = keys === 'all' ? badges : badges.filter(({ id }) => keys.has(id));
  // A badge is opened by pressing it, but not while a key is held that chooses more.
  const isChoosing = useHeldKeys();
  const ids = badges.map(({ id }) => id);
  const { dragAndDropHooks } = useDragAndDrop<BadgeSummary>({
    getItems: (_keys, items) =>
      items.map((badge) => ({ [badgeDragType]: badge.id, 'text/plain': badgeName(t, badge) })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys: moved, target }) => {
      const before = beforeOf(ids, new Set([...moved].map(String)), {
        key: String(target.key),
        dropPosition: target.dropPosition,
      });
      if (before !== undefined)
        void order(
          badges.filter(({ id }) => moved.has(id)),
          before,
        );
    },
  });
  const open = (badge: string): void => {
    const passport = session.getState().passport;
    if (passport !== null) void sheet.getState().open(passport.id, badge);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = stepKeys[event.key];
    if (!event.altKey || way === undefined || !(event.target instanceof Element)) return;
    const focused = event.target.closest('[data-key]')?.getAttribute('data-key') ?? '';
    const badge = badges.find(({ id }) => id === focused);
    if (badge === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void step(chosen.includes(badge) ? chosen : badge, page, way);
  };
  const keptFocus = useKeptFocus(list);
  return (
    <>
      <div onKeyDownCapture={onKeyDown} {...keptFocus}>
        <GridList
          ref={list}
          aria-label={label}
          className={cx(css['list'])}
          items={badges}
          dependencies={[t, page]}
          dragAndDropHooks={dragAndDropHooks}
          selectionMode="multiple"
          // Given back as it came: it knows where a choice with Shift begins.
          selectedKeys={keys}
          onSelectionChange={setKeys}
          {...(isChoosing ? {} : { onAction: (key) => open(String(key)) })}
          renderEmptyState={() => (
            <div className={cx(css['empty'])}>
              <p>{page === 'unplaced' ? t('window:page.emptyUnplaced') : t('window:page.empty')}</p>
              {page === 'unplaced' ? null : <p>{t('window:page.emptyHint')}</p>}
            </div>
          )}
        >
          {(badge) => <BadgeRow badge={badge} page={page} onOpen={() => open(badge.id)} />}
        </GridList>
      </div>
      {chosen.length === 0 ? null : (
        <ChosenBar
          badges={chosen}
          page={page}
          onDone={() => {
            setKeys(new Set());
            list.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Where what had the focus left with its badge, the list gets it, so that the keyboard is never nowhere. */
function useKeptFocus(list: {
  readonly current: HTMLDivElement | null;
}): Pick<HTMLAttributes<HTMLDivElement>, 'onFocus' | 'onBlur'> {
  const had = useRef(false);
  useEffect(() => {
    if (had.current && document.activeElement === document.body) list.current?.focus();
  });
  return {
    onFocus: () => {
      had.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) had.current = false;
    },
  };
}
