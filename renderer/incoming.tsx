/** The ways badges come into the window: dropped anywhere, pasted, chosen, or taken from the samples. */
import { useEffect, useState, type ReactNode } from 'react';
import { useStores, useTranslator } from './app-stores.ts';
import { droppedIn, filesOfChoice, filesOfDrop, filesOfPaste } from './files.ts';
import css from './incoming.module.css';
import { sampleFiles } from './samples.ts';
import type { IncomingFile } from './stores/importing.ts';
import { cx } from './ui/class-names.ts';

export interface Incoming {
  readonly choose: () => Promise<void>;
  readonly sample: () => Promise<void>;
  readonly take: (files: readonly IncomingFile[]) => Promise<void>;
}

/** Everything that was handed in goes to the open passport. */
export function useIncoming(): Incoming {
  const { desktop, importing, notices, session } = useStores();
  const passport = session((state) => state.passport?.id ?? null);
  const take = async (files: readonly IncomingFile[]): Promise<void> => {
    if (passport !== null) await importing.getState().start(passport, files);
  };
  return {
    take,
    async choose() {
      const chosen = await desktop.chooseBadges();
      if (chosen.some(({ bytes }) => bytes === null))
        notices.getState().fail({ kind: 'problem', problem: { code: 'file-unreadable', detail: {} } });
      await take(filesOfChoice(chosen));
    },
    sample: async () => take(await sampleFiles()),
  };
}

/** Listens to the whole window, and shows that it may be let go. */
export function WholeWindowDrop(): ReactNode {
  const t = useTranslator();
  const { take } = useIncoming();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDrag = (event: DragEvent): void => {
      if (!bringsFiles(event) || event.dataTransfer === null) return;
      // In the capture phase and stopped: the targets for badges within the window never see files.
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (bringsFiles(event) && event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!bringsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void filesOfDrop(droppedIn(event.dataTransfer)).then(take);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isWritable(event.target)) return;
      const files = filesOfPaste(event.clipboardData);
      if (files !== null) void take(files);
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

function isWritable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
