/** What a person does to the order of things: put badges in their place, move, take out, undo. Each is said. */
import type { PassportView } from '../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../shared/contract/views.ts';
import type { Edit } from '../shared/passport/edit.ts';
import type { LevelId } from '../shared/skills/placement.ts';
import { useStores, useTranslator } from './app-stores.ts';
import { badgeName, pageName } from './badge-words.ts';
import { beforeAfterStep, idsOn, type Before, type Step } from './page-order.ts';
import { isOwnSection, type PageId } from './stores/session.ts';

type Named = Pick<BadgeSummary, 'id' | 'name' | 'host'>;
/** one badge, or several that go together: one change, undone at once */
type Moved = Named | readonly Named[];

type What = 'done' | 'unplaced' | 'ordered' | 'removed';

export interface Placing {
  readonly place: (badges: Moved, page: PageId) => Promise<void>;
  readonly setLevel: (badge: BadgeSummary, level: LevelId | null) => Promise<void>;
  /** before another badge, or last */
  readonly order: (badges: Moved, before: Before) => Promise<void>;
  /** one step within the page on which they stand, or to its end */
  readonly step: (badges: Moved, page: PageId, step: Step) => Promise<void>;
  readonly remove: (badges: Moved) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

export function usePlacing(): Placing {
  const { passport, sheet, notices } = useStores();
  const t = useTranslator();
  const view = (): PassportView | null => passport.getState().view;
  const then = async (done: Promise<boolean>, sentence: string, otherwise = ''): Promise<void> => {
    if (await done) {
      notices.getState().say(sentence);
      await sheet.getState().refresh();
    } else if (otherwise !== '' && passport.getState().failure === null) notices.getState().say(otherwise);
  };
  const edit = (change: Edit, sentence: string): Promise<void> =>
    then(passport.getState().edit(change), sentence);
  /** Says it of the one badge by name, of several by number. */
  const said = (badges: readonly Named[], what: What, group = ''): string => {
    const [only] = badges;
    return only === undefined || badges.length > 1
      ? t(`arrange:many.${what}`, { count: badges.length, group })
      : t(`window:move.${what}`, { badge: badgeName(t, only), group });
  };
  const order = async (moved: Moved, before: Before): Promise<void> => {
    const badges = listed(moved);
    if (before === undefined) notices.getState().say(t('arrange:noStep'));
    else await edit({ kind: 'move', badges: idsOf(badges), before }, said(badges, 'ordered'));
  };
  return {
    order,
    async place(moved, page) {
      const badges = listed(moved);
      const shown = view();
      if (badges.length === 0 || shown === null) return;
      await edit(
        { kind: 'place', badges: idsOf(badges), ...placeOf(page) },
        page === 'unplaced' ? said(badges, 'unplaced') : said(badges, 'done', pageName(t, page, shown)),
      );
    },
    setLevel: (badge, level) =>
      edit(
        { kind: 'place', badges: [badge.id], ...whereItIs(badge), level },
        t('arrange:levelSet', {
          badge: badgeName(t, badge),
          level: t.code('common', `level.${level ?? 'none'}`),
        }),
      ),
    async step(moved, page, step) {
      const shown = view();
      if (shown === null) return;
      await order(moved, beforeAfterStep(idsOn(shown, page), new Set(idsOf(listed(moved))), step));
    },
    async remove(moved) {
      const badges = listed(moved);
      if (badges.length === 0) return;
      const open = sheet.getState().badge;
      if (badges.some(({ id }) => id === open)) sheet.getState().close();
      await edit({ kind: 'remove', badges: idsOf(badges) }, said(badges, 'removed'));
    },
    undo: () => then(passport.getState().undo(), t('window:move.undone'), t('arrange:nothingToUndo')),
    redo: () => then(passport.getState().redo(), t('window:move.redone'), t('arrange:nothingToRedo')),
  };
}

function listed(moved: Moved): readonly Named[] {
  return 'id' in moved ? [moved] : moved;
}

function idsOf(badges: readonly Named[]): string[] {
  return badges.map(({ id }) => id);
}

type Place = Pick<Extract<Edit, { kind: 'place' }>, 'group' | 'section'>;

function placeOf(page: PageId): Place {
  if (page === 'unplaced') return { group: null };
  return isOwnSection(page) ? { group: null, section: page } : { group: page };
}

function whereItIs({ standing: { group, section } }: Pick<BadgeSummary, 'standing'>): Place {
  return section === null ? { group } : { group: null, section };
}
