/** What is being written about badges and is not saved yet. It outlives the sheet, and an engine that dies. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { noWords, statementParts, trimmed, type Statement } from '../../shared/passport/statement.ts';

export interface Draft {
  readonly words: Statement;
  /** what was saved when the writing began */
  readonly before: Statement;
}

export interface DraftsState {
  /** by `draftKey` */
  readonly words: Readonly<Record<string, Draft>>;
  /** words about files of the owner's own, by `draftKey` */
  readonly captions: Readonly<Record<string, string>>;
  /** begins at what is saved; goes on with what was begun before */
  begin(key: string, saved: Statement | null): void;
  write(key: string, words: Partial<Statement>): void;
  forget(key: string): void;
  /** null: forgotten */
  caption(key: string, text: string | null): void;
}

export type DraftsStore = UseBoundStore<StoreApi<DraftsState>>;

/** The same badge can lie in two passports. @param what id of a badge or of a file */
export function draftKey(passport: string, what: string): string {
  return `${passport} ${what}`;
}

/** Whether saving would change anything. */
export function isChanged({ words, before }: Draft): boolean {
  const now = trimmed(words);
  return statementParts.some((part) => now[part] !== before[part]);
}

export function createDraftsStore(): DraftsStore {
  return create<DraftsState>((set) => ({
    words: {},
    captions: {},
    begin: (key, saved) =>
      set(({ words }) => {
        const before = saved ?? noWords;
        return { words: { [key]: { words: before, before }, ...words } };
      }),
    write: (key, part) =>
      set(({ words }) => {
        const draft = words[key];
        if (draft === undefined) return {};
        return { words: { ...words, [key]: { ...draft, words: { ...draft.words, ...part } } } };
      }),
    forget: (key) => set(({ words: { [key]: _done, ...words } }) => ({ words })),
    caption: (key, text) =>
      set(({ captions: { [key]: _before, ...captions } }) => ({
        captions: text === null ? captions : { ...captions, [key]: text },
      })),
  }));
}
