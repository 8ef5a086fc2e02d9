/** The passports of this computer: made, opened, tried with a sample, and the sample thrown away. */
import { useStores, useTranslator } from './app-stores.ts';
import { sampleFiles } from './samples.ts';

export interface Library {
  /** @param name empty: it is told later */
  readonly create: (name: string) => Promise<void>;
  /** @param then what belongs into it: done only where it was opened */
  readonly open: (passport: string, then?: () => Promise<void>) => Promise<void>;
  /** asks the system for a passport file */
  readonly openFile: () => Promise<void>;
  readonly trySample: () => Promise<void>;
  readonly throwSampleAway: () => Promise<void>;
}

export function useLibrary(): Library {
  const { desktop, engine, importing, notices, session, unsaved } = useStores();
  const t = useTranslator();
  /** Badges on their way into one passport are not left alone for another. */
  const isReading = (): boolean => {
    const isRunning = importing.getState().phase === 'running';
    if (isRunning) notices.getState().say(t('home:passports.busy'));
    return isRunning;
  };
  /** Nor is what somebody is writing in it. */
  const unlessBusy = async (run: () => Promise<void>): Promise<void> => {
    if (isReading()) return;
    if (unsaved.getState().mayLeave()) await run();
    else notices.getState().say(t('unsaved:first'));
  };
  /** Whoever wished for another passport is asked about what they are writing, and gets it once they have left. */
  const onceLeft = async (run: () => Promise<void>): Promise<void> => {
    if (isReading()) return;
    if (unsaved.getState().mayLeave(() => void onceLeft(run))) await run();
  };
  const open: Library['open'] = (passport, then) =>
    onceLeft(async () => {
      if (session.getState().passport?.id === passport) session.getState().openDialog(null);
      else await session.getState().open(passport);
      if (session.getState().passport?.id === passport) await then?.();
    });
  return {
    open,
    create: (name) => unlessBusy(() => session.getState().create({ name })),
    openFile: () =>
      onceLeft(async () => {
        const chosen = await desktop.choosePassport();
        if (chosen !== null) await open(chosen);
      }),
    trySample: () =>
      unlessBusy(async () => {
        const listed = await engine.library.list().catch(() => []);
        const sample = listed.find(({ isSample, problem }) => isSample && problem === null);
        if (sample !== undefined) return open(sample.id);
        const files = await sampleFiles();
        await session.getState().create({ name: t('home:sample.name'), isSample: true }, files);
      }),
    async throwSampleAway() {
      importing.getState().cancel();
      await session.getState().throwSampleAway();
      if (session.getState().failure === null) notices.getState().say(t('home:sample.gone'));
    },
  };
}
