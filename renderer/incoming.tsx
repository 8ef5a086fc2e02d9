/** The ways badges come into the window: dropped anywhere, pasted, chosen, or handed over by the desktop. */
import { useEffect, useState, type ReactNode } from 'react';
import type { ChosenFile } from '../shared/contract/desktop.ts';
import type { Translator } from '../shared/i18n/translate.ts';
import { useStores, useTranslator } from './app-stores.ts';
import { bringsBadges, droppedIn, filesOfChoice, filesOfDrop, filesOfPaste } from './files.ts';
import css from './incoming.module.css';
import { useLibrary } from './library.ts';
import { passportsAmong } from './received.ts';
import { isPassportFile, type HandedFile } from './stores/importing.ts';
import { cx } from './ui/class-names.ts';

export interface Incoming {
  /** asks the system for files */
  readonly choose: () => Promise<void>;
  readonly takeChosen: (chosen: readonly ChosenFile[]) => Promise<void>;
  readonly take: (files: readonly HandedFile[]) => Promise<void>;
}

/**
 * A passport that somebody received is checked and kept nowhere. Everything else that was handed in goes to the open
 * passport; where there is none yet, one is begun.
 */
export function useIncoming(): Incoming {
  const { desktop, engine, notices, received, session } = useStores();
  const t = useTranslator();
  const take = async (files: readonly HandedFile[]): Promise<void> => {
    const apart = await passportsAmong(files, engine);
    if (apart.others.length > 0) {
      if (session.getState().passport !== null) session.getState().hand(apart.others);
      else if (apart.others.every(isPassportFile))
        notices.getState().say(passportsLeft(t, apart.others.length));
      else await session.getState().create({ name: '' }, apart.others);
    }
    if (apart.received.length === 0) return;
    received.getState().hand(apart.received);
    session.getState().openDialog('received');
  };
  const takeChosen = (chosen: readonly ChosenFile[]): Promise<void> => take(filesOfChoice(chosen));
  return { take, takeChosen, choose: async () => takeChosen(await desktop.chooseBadges()) };
}

/** That passport files among others were not opened, and how to open one. */
export function passportsLeft(t: Translator, count: number): string {
  return `${t('home:import.passports', { count })}. ${t('home:import.passportsHint')}`;
}

/** Imports what waits, one hand-in after the other: what comes during an import, or while its summary is read, is next. */
export function useWaiting(): void {
  const { importing, session } = useStores();
  const waiting = session((state) => state.waiting);
  const passport = session((state) => state.passport?.id ?? null);
  const phase = importing((state) => state.phase);
  useEffect(() => {
    if (passport === null || waiting.length === 0 || phase !== 'idle') return;
    void importing.getState().start(passport, session.getState().takeWaiting());
  }, [importing, session, waiting, passport, phase]);
}

/** Listens to the whole window, and shows that it may be let go. */
export function WholeWindowDrop(): ReactNode {
  const { desktop, notices, session } = useStores();
  const t = useTranslator();
  const { take } = useIncoming();
  const { open } = useLibrary();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const takeDrop = async (transfer: DataTransfer): Promise<void> => {
      const passport = [...transfer.files].find(isPassportFile);
      const dropped = droppedIn(transfer);
      const link = dropped.length === 0 ? filesOfPaste(transfer) : null;
      const id = passport === undefined ? null : await desktop.droppedPassport(passport);
      const files = link ?? (await filesOfDrop(dropped));
      if (passport === undefined || id === null) {
        if (files.length === 0) notices.getState().say(t('home:import.nothing'));
        await take(files);
      } else await open(id, () => take(files.filter(({ name }) => name !== passport.name)));
    };
    const onDrag = (event: DragEvent): void => {
      if (!isOurs(event) || session.getState().phase === 'starting') return;
      // In the capture phase and stopped: the targets for badges within the window never see files.
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (isOurs(event) && event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      if (event.dataTransfer !== null) void takeDrop(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isWritable(event.target) || isTaken(event.target)) return;
      const files = filesOfPaste(event.clipboardData);
      if (files === null) notices.getState().say(t('home:import.pastedNone'));
      else void take(files);
    };
    window.addEventListener('dragenter', onDrag, true);
    window.addEventListener('dragover', onDrag, true);
    window.addEventListener('dragleave', onLeave, true);
    window.addEventListener('drop', onDrop, true);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragenter', onDrag, true);
      window.removeEventListener('dragover', onDrag, true);
      window.removeEventListener('dragleave', onLeave, true);
      window.removeEventListener('drop', onDrop, true);
      window.removeEventListener('paste', onPaste);
    };
  });
  return over ? <div className={cx(css['over'])}>{t('window:empty.dropNow')}</div> : null;
}

function isOurs(event: DragEvent): boolean {
  return bringsBadges(event.dataTransfer) && !isTaken(event.target);
}

/** Within a part of the window that does something else with files, see `Sheet`. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}

function isWritable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
