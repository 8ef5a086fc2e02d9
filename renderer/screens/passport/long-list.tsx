/**
 * So many badges that only those in sight are on the page: what was found, or a page with very many. They are opened,
 * chosen, moved by the menu or by Alt and an arrow, and dragged to a group.
 */
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, pageName, pageOf } from '../../badge-words.ts';
import { chosenAfter, chosenOnTheWay, noneChosen } from '../../choosing.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { cx } from '../../ui/class-names.ts';
import menu from '../../ui/menu.module.css';
import { WindowList } from '../../ui/window-list.tsx';
import { BadgeActions } from './badge-menu.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { firstRow } from './first-row.ts';
import { LongRow } from './long-row.tsx';
import { stepKeys } from './step-keys.ts';

/** CSS pixels, before a row has been measured. */
const rowHeight = 73;

export interface LongListProps {
  readonly view: PassportView;
  readonly badges: readonly BadgeSummary[];
  /** whose page it is, in the owner's order; null: of several pages, in any order */
  readonly page: PageId | null;
  /** what the list is called */
  readonly label: string;
  /** the arrow up from the first row, and Escape */
  readonly onLeave: () => void;
}

export function LongList({ view, badges, page, label, onLeave }: LongListProps): ReactNode {
  const { sheet } = useStores();
  const t = useTranslator();
  const { step } = usePlacing();
  const button = useRef<Element>(null);
  const [menuOf, setMenuOf] = useState<BadgeSummary | null>(null);
  const [chosen, setChosen] = useState(noneChosen);
  const listed = useRef({ badges, ids: chosen.ids });
  useEffect(() => {
    listed.current = { badges, ids: chosen.ids };
  });
  const open = useCallback(
    ({ id }: BadgeSummary) => void sheet.getState().open(view.id, id),
    [sheet, view.id],
  );
  const choose = useCallback(({ id }: BadgeSummary, isShift: boolean) => {
    const order = listed.current.badges.map((badge) => badge.id);
    setChosen((before) => chosenAfter(order, before, id, isShift));
  }, []);
  const chooseOn = (from: BadgeSummary, to: BadgeSummary): void => {
    const order = badges.map(({ id }) => id);
    setChosen((before) => chosenOnTheWay(order, before, from.id, to.id));
  };
  const openMenu = useCallback((badge: BadgeSummary, pressed: Element) => {
    button.current = pressed;
    setMenuOf(badge);
  }, []);
  const draggedWith = useCallback((badge: BadgeSummary): readonly BadgeSummary[] => {
    const { badges: all, ids } = listed.current;
    return ids.has(badge.id) ? all.filter(({ id }) => ids.has(id)) : [badge];
  }, []);
  const closeMenu = (): void => setMenuOf(null);
  const together = chosen.ids.size === 0 ? [] : badges.filter(({ id }) => chosen.ids.has(id));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const focused = event.target.closest('[data-row]')?.getAttribute('data-row');
    const at = badges.findIndex(({ id }) => id === focused);
    const [badge, way] = [badges[at], stepKeys[event.key]];
    if (badge === undefined) return;
    if (event.altKey) {
      if (page === null || way === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void step(draggedWith(badge), page, way);
    } else if (event.target.closest('[data-row-main]') !== null) {
      // As in a short list: Space chooses, Enter opens. With an arrow the list itself moves the focus.
      const next = way === undefined || !event.shiftKey ? undefined : badges[at + (way === 'up' ? -1 : 1)];
      if (next !== undefined) chooseOn(badge, next);
      if (event.key !== ' ') return;
      event.preventDefault();
      choose(badge, event.shiftKey);
    }
  };
  return (
    <>
      <div onKeyDownCapture={onKeyDown}>
        <WindowList
          label={label}
          items={badges}
          rowHeight={rowHeight}
          onLeave={onLeave}
          renderRow={(badge, isActive) => (
            <LongRow
              badge={badge}
              place={pageName(t, pageOf(badge), view)}
              isActive={isActive}
              isChosen={chosen.ids.has(badge.id)}
              onOpen={open}
              onChoose={choose}
              onMore={openMenu}
              draggedWith={draggedWith}
            />
          )}
        />
      </div>
      {menuOf === null ? null : (
        <Popover
          isOpen
          aria-label={t('window:badge.more', { badge: badgeName(t, menuOf) })}
          triggerRef={button}
          placement="bottom end"
          className={cx(menu['popover'])}
          onOpenChange={closeMenu}
        >
          <BadgeActions
            badge={menuOf}
            page={pageOf(menuOf)}
            hasOrder={page !== null}
            onOpen={() => open(menuOf)}
            onClose={closeMenu}
          />
        </Popover>
      )}
      {together.length === 0 ? null : (
        <ChosenBar
          badges={together}
          page={page}
          onDone={() => {
            setChosen(noneChosen);
            document.getElementById(firstRow)?.focus();
          }}
        />
      )}
    </>
  );
}
