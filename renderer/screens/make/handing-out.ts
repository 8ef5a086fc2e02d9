/** The finished document out of the app: into a file, or to the printer. Each is remembered with what was chosen. */
import { useEffect, useRef, useState } from 'react';
import type { PrintSetting } from '../../../shared/contract/desktop.ts';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import { PassportError } from '../../../shared/problem.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import type { Printed, Saved } from '../../desktop.ts';
import { failureOf } from '../../failure.ts';
import { openPdf } from '../../pdf-pages.ts';
import { useVersions } from '../../versions.ts';
import { countShown } from './chosen-badges.ts';
import { layOutSheets, type Sheets } from './print-sheets.ts';

export interface HandingOut {
  /** pages that are ready for the printer; null: it is not known yet how many there will be */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** id of what was made last, until it is said for whom or put away */
  readonly made: string | null;
  readonly save: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly stop: () => void;
  readonly putAway: () => void;
}

interface Finished {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sides: number;
}

export function useHandingOut(view: PassportView, choices: Choices): HandingOut {
  const { engine, desktop, notices } = useStores();
  const t = useTranslator();
  const { remember } = useVersions();
  const [progress, setProgress] = useState<HandingOut['progress']>(null);
  const [made, setMade] = useState<string | null>(null);
  const stopping = useRef(new AbortController());
  const isBusy = useRef(false);
  useEffect(() => () => stopping.current.abort(), []);

  const handOut = async (
    work: (file: Finished) => Promise<boolean>,
    mayBegin: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    stopping.current = new AbortController();
    setMade(null);
    try {
      await mayBegin();
      const { bytes, ...rest } = await engine.export.pdf({ passport: view.id, choices, forPreview: false });
      const file = { ...rest, bytes: new Uint8Array(await bytes.arrayBuffer()) };
      if (await work(file)) setMade(await remember(await versionOf(file)));
    } catch (error) {
      notices.getState().fail(failureOf(error));
    } finally {
      isBusy.current = false;
      setProgress(null);
    }
  };
  const versionOf = async ({ bytes, sides }: Finished) => ({
    choices,
    recipient: '',
    note: '',
    at: new Date().toISOString(),
    sha256: hex(await crypto.subtle.digest('SHA-256', bytes)),
    size: bytes.length,
    pages: sides,
    badges: countShown(view, choices),
  });
  /** Before the pages are made ready: nobody waits for nothing. */
  const needPrinter = async (): Promise<void> => {
    if (!(await desktop.hasPrinter())) throw new PassportError('printer-missing');
  };
  const printed = async (sheets: Sheets): Promise<boolean> => {
    try {
      return told(await desktop.print(printSetting(choices)));
    } finally {
      sheets.takeAway();
    }
  };
  /** Says how it went; true: it is done. */
  const told = (answer: Saved | Printed): boolean => {
    if (typeof answer === 'object') notices.getState().fail({ kind: 'problem', problem: answer });
    if (answer === 'saved') notices.getState().say(t('making:saved'));
    if (answer === 'printed') notices.getState().say(t('making:print.done'));
    if (answer === 'not-printed') notices.getState().say(t('making:print.not'));
    return answer === 'saved' || answer === 'printed';
  };

  return {
    progress,
    made,
    save: () => handOut(async ({ name, bytes }) => told(await desktop.saveFile(name, bytes))),
    print: () =>
      handOut(async ({ bytes, sides: total }) => {
        setProgress({ done: 0, total });
        // What cannot be shown cannot be printed from here either.
        const pdf = await openPdf(bytes.slice()).catch(() => null);
        if (pdf === null) {
          notices.getState().say(t('making:previewFailed'));
          return false;
        }
        try {
          const sheets = await layOutSheets(pdf, stopping.current.signal, (done) =>
            setProgress({ done, total }),
          );
          return sheets === null ? told('not-printed') : await printed(sheets);
        } finally {
          pdf.close();
        }
      }, needPrinter),
    stop: () => stopping.current.abort(),
    putAway: () => setMade(null),
  };
}

const edges = { single: 'simplex', 'two-sided': 'longEdge', booklet: 'shortEdge' } as const;

/** What the printer's dialog is to begin with. */
export function printSetting({ paper, template }: Pick<Choices, 'paper' | 'template'>): PrintSetting {
  return { landscape: paper === 'booklet', duplex: edges[paper], color: template !== 'plain' };
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
