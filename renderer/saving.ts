/** Handing bytes and texts to the desktop: save a file, fill the clipboard. Each is said when done. */
import { useStores, useTranslator } from './app-stores.ts';
import { failureOf } from './failure.ts';

export interface Saving {
  readonly savePdf: () => Promise<void>;
  readonly saveOriginal: (badge: string) => Promise<void>;
  readonly copy: (text: string, html: string) => Promise<void>;
}

export function useSaving(): Saving {
  const { desktop, engine, making, notices, session } = useStores();
  const t = useTranslator();
  const attempt = async (
    run: () => Promise<string | null>,
    problem: 'file-not-writable' | null,
  ): Promise<void> => {
    try {
      const said = await run();
      if (said !== null) notices.getState().say(said);
    } catch (error) {
      const failure = failureOf(error);
      // What the desktop could not do arrives as a plain message, without a code.
      notices
        .getState()
        .fail(
          failure?.kind === 'bug' && problem !== null
            ? { kind: 'problem', problem: { code: problem, detail: {} } }
            : failure,
        );
    }
  };
  return {
    savePdf: () =>
      attempt(async () => {
        const { pdf } = making.getState();
        if (pdf === null) return null;
        return (await desktop.saveFile(pdf.name, pdf.bytes)) ? t('window:make.saved') : null;
      }, 'file-not-writable'),
    saveOriginal: (badge) =>
      attempt(async () => {
        const passport = session.getState().passport?.id;
        if (passport === undefined) return null;
        const { name, bytes } = await engine.badges.original({ passport, badge });
        const saved = await desktop.saveFile(name, new Uint8Array(await bytes.arrayBuffer()));
        return saved ? t('window:sheet.saved') : null;
      }, 'file-not-writable'),
    copy: (text, html) =>
      attempt(async () => {
        await desktop.copy(text, html);
        return t('window:action.copied');
      }, null),
  };
}
