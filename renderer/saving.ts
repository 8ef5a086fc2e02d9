/** Handing bytes and texts to the desktop: save a file, fill the clipboard. Each is said when done. */
import type { Language } from '../shared/i18n/translate.ts';
import { useStores, useTranslator } from './app-stores.ts';
import { failureOf } from './failure.ts';

export interface Saving {
  readonly saveOriginal: (badge: string) => Promise<void>;
  /** a file of the owner's own, byte for byte */
  readonly saveOwnFile: (file: string) => Promise<void>;
  /** the whole passport, to keep elsewhere */
  readonly saveCopy: () => Promise<void>;
  /** reminders of the days on which badges end */
  readonly saveCalendar: () => Promise<void>;
  /** another framework, to be changed and imported again */
  readonly saveFramework: (lens: string) => Promise<void>;
  /** the issuers that the owner knows */
  readonly saveKnownIssuers: () => Promise<void>;
  /** the Good Employee checklist, to be filled in */
  readonly saveChecklist: (language: Language) => Promise<void>;
  readonly copy: (text: string, html: string) => Promise<void>;
}

export function useSaving(): Saving {
  const { desktop, engine, notices, session } = useStores();
  const t = useTranslator();
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      notices.getState().fail(failureOf(error));
    }
  };
  const save = async (name: string, bytes: Uint8Array, said: string): Promise<void> => {
    const saved = await desktop.saveFile(name, bytes);
    if (saved === 'saved') notices.getState().say(said);
    else if (saved !== 'cancelled') notices.getState().fail({ kind: 'problem', problem: saved });
  };
  return {
    saveOriginal: (badge) =>
      attempt(async () => {
        const passport = session.getState().passport?.id;
        if (passport === undefined) return;
        const { name, bytes } = await engine.badges.original({ passport, badge });
        await save(name, new Uint8Array(await bytes.arrayBuffer()), t('window:sheet.saved'));
      }),
    saveCopy: () =>
      attempt(async () => {
        const passport = session.getState().passport?.id;
        if (passport === undefined) return;
        const { name, bytes } = await engine.library.copy({ passport });
        await save(name, new Uint8Array(await bytes.arrayBuffer()), t('home:passports.copied'));
      }),
    saveCalendar: () =>
      attempt(async () => {
        const passport = session.getState().passport?.id;
        if (passport === undefined) return;
        const { name, bytes } = await engine.export.calendar({ passport });
        await save(name, new Uint8Array(await bytes.arrayBuffer()), t('lens:dates.calendarSaved'));
      }),
    saveFramework: (lens) =>
      attempt(async () => {
        const { name, bytes } = await engine.lens.file({ lens });
        await save(name, new Uint8Array(await bytes.arrayBuffer()), t('lens:frameworks.saved'));
      }),
    saveKnownIssuers: () =>
      attempt(async () => {
        const passport = session.getState().passport?.id;
        if (passport === undefined) return;
        const { name, bytes } = await engine.trust.file({ passport });
        await save(name, new Uint8Array(await bytes.arrayBuffer()), t('window:issuers.ownListSaved'));
      }),
    saveOwnFile: (file) =>
      attempt(async () => {
        const passport = session.getState().passport?.id;
        if (passport === undefined) return;
        const { name, bytes } = await engine.passport.ownFile({ passport, file });
        await save(name, new Uint8Array(await bytes.arrayBuffer()), t('own:files.copySaved'));
      }),
    saveChecklist: (language) =>
      attempt(async () => {
        const passport = session.getState().passport?.id;
        if (passport === undefined) return;
        const { name, bytes } = await engine.export.checklist({ passport, language });
        await save(name, new Uint8Array(await bytes.arrayBuffer()), t('checklist:window.saved'));
      }),
    copy: (text, html) =>
      attempt(async () => {
        await desktop.copy(text, html);
        notices.getState().say(t('window:action.copied'));
      }),
  };
}
