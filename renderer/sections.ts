/** What a person does to sections of their own: add, write, put in order, take away. Each is said and can be undone. */
import type { OwnSectionView } from '../shared/contract/passport-view.ts';
import { useStores, useTranslator } from './app-stores.ts';
import type { OwnSectionId } from './stores/session.ts';

export interface SectionWords {
  readonly title: string;
  readonly text: string;
}

export interface Sections {
  /** the id of the new section; null: it was not made */
  readonly add: (words: SectionWords) => Promise<OwnSectionId | null>;
  /** true when it was done */
  readonly write: (section: OwnSectionView, words: SectionWords) => Promise<boolean>;
  readonly shift: (section: OwnSectionView, way: 'up' | 'down') => Promise<void>;
  readonly remove: (section: OwnSectionView) => Promise<void>;
}

export function useSections(): Sections {
  const { passport, notices } = useStores();
  const t = useTranslator();
  const sections = (): readonly OwnSectionView[] => passport.getState().view?.ownSections ?? [];
  const put = async (id: string, section: Put | null, sentence: string): Promise<boolean> => {
    const done = await passport.getState().edit({ kind: 'ownSection', id, section });
    if (done) notices.getState().say(sentence);
    return done;
  };
  return {
    async add({ title, text }) {
      const id = newSectionId();
      const position = (sections().at(-1)?.position ?? 0) + 1;
      const done = await put(id, { title, text, position }, t('arrange:section.added', { title }));
      return done ? id : null;
    },
    write: ({ id, position }, { title, text }) =>
      put(id, { title, text, position }, t('arrange:section.saved', { title })),
    async shift({ id, title, text }, way) {
      const position = positionAfterShift(sections(), id, way);
      if (position === null) notices.getState().say(t('arrange:noStep'));
      else await put(id, { title, text, position }, t('arrange:section.shifted', { title }));
    },
    async remove({ id, title }) {
      await put(id, null, t('arrange:section.removed', { title }));
    },
  };
}

interface Put extends SectionWords {
  readonly position: number;
}

type Placed = Pick<OwnSectionView, 'id' | 'position'>;

/** Between the two that it comes to stand between; null where there is no step that way. Pure. */
export function positionAfterShift(
  sections: readonly Placed[],
  id: string,
  way: 'up' | 'down',
): number | null {
  const index = sections.findIndex((section) => section.id === id);
  const side = way === 'up' ? -1 : 1;
  const passed = sections[index + side];
  if (index < 0 || passed === undefined) return null;
  const beyond = sections[index + 2 * side];
  return beyond === undefined ? passed.position + side : (passed.position + beyond.position) / 2;
}

function newSectionId(): OwnSectionId {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
