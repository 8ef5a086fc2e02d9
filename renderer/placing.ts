/** What a person does to the order of things: put a badge in its place, move, take out, undo. Each is said. */
import type { BadgeSummary } from '../shared/contract/views.ts';
import type { LevelId } from '../shared/skills/placement.ts';
import { useStores, useTranslator } from './app-stores.ts';
import { badgeName, groupName } from './badge-words.ts';
import type { PageId } from './stores/session.ts';

type Named = Pick<BadgeSummary, 'id' | 'name' | 'host'>;

export interface Placing {
  readonly place: (badge: Named, page: PageId) => Promise<void>;
  readonly setLevel: (badge: BadgeSummary, level: LevelId | null) => Promise<void>;
  /** before another badge, or last */
  readonly order: (badge: Named, before: string | null) => Promise<void>;
  readonly remove: (badge: Named) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

export function usePlacing(): Placing {
  const { passport, sheet, notices } = useStores();
  const t = useTranslator();
  const then = async (done: Promise<boolean>, sentence: string | null): Promise<void> => {
    if (!(await done)) return;
    if (sentence !== null) notices.getState().say(sentence);
    await sheet.getState().refresh();
  };
  return {
    place: (badge, page) => {
      const group = page === 'unplaced' ? null : page;
      return then(
        passport.getState().edit({ kind: 'place', badges: [badge.id], group }),
        group === null
          ? t('window:move.unplaced', { badge: badgeName(t, badge) })
          : t('window:move.done', { badge: badgeName(t, badge), group: groupName(t, group) }),
      );
    },
    setLevel: (badge, level) =>
      then(
        passport.getState().edit({
          kind: 'place',
          badges: [badge.id],
          group: badge.standing.group,
          level,
        }),
        null,
      ),
    order: (badge, before) =>
      then(
        passport.getState().edit({ kind: 'move', badges: [badge.id], before }),
        t('window:move.ordered', { badge: badgeName(t, badge) }),
      ),
    remove: (badge) => {
      if (sheet.getState().badge === badge.id) sheet.getState().close();
      return then(
        passport.getState().edit({ kind: 'remove', badges: [badge.id] }),
        t('window:move.removed', { badge: badgeName(t, badge) }),
      );
    },
    undo: async () => {
      if (passport.getState().view?.canUndo === true)
        await then(passport.getState().undo(), t('window:move.undone'));
    },
    redo: async () => {
      if (passport.getState().view?.canRedo === true)
        await then(passport.getState().redo(), t('window:move.redone'));
    },
  };
}
