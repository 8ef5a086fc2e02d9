/** What a person does with what was made of the passport: write down for whom, use the choices again, forget. */
import { languageFor } from '../shared/i18n/translate.ts';
import type { DocumentVersion, ListedVersion } from '../shared/passport/desk.ts';
import { useStores, useTranslator } from './app-stores.ts';

export interface Versions {
  /** the id of the new entry; null: it could not be kept */
  readonly remember: (version: DocumentVersion) => Promise<string | null>;
  /** true when it was done */
  readonly change: (version: ListedVersion, words: VersionWords) => Promise<boolean>;
  readonly takeAgain: (version: ListedVersion) => void;
  readonly forget: (version: ListedVersion) => Promise<void>;
}

export type VersionWords = Pick<DocumentVersion, 'recipient' | 'note'>;

export function useVersions(): Versions {
  const { passport, making, notices } = useStores();
  const t = useTranslator();
  const put = (id: string, version: DocumentVersion | null): Promise<boolean> =>
    passport.getState().edit({ kind: 'version', id, version });
  return {
    async remember(version) {
      const id = newVersionId();
      return (await put(id, version)) ? id : null;
    },
    change: ({ id, ...version }, words) => put(id, { ...version, ...words }),
    takeAgain({ choices, at }) {
      making.getState().begin([], choices.language);
      making.getState().choose(choices);
      const { view } = passport.getState();
      if (view !== null && languageFor(view.language) !== choices.language)
        void passport.getState().edit({ kind: 'language', language: choices.language });
      notices.getState().say(t('making:versions.isAgain', { date: t.date(at) }));
    },
    async forget({ id }) {
      if (await put(id, null)) notices.getState().say(t('making:versions.forgotten'));
    },
  };
}

function newVersionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `version-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
