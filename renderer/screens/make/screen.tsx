/** Make a passport: choices at the start, the pages as they will be beside them, one button to save. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { languageFor } from '../../../shared/i18n/translate.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ImportBar } from '../passport/import-bar.tsx';
import { Contents } from './contents.tsx';
import { Essentials } from './essentials.tsx';
import { EuropassSheet } from './europass-sheet.tsx';
import { fitted } from './fitting.ts';
import { ForWhom } from './for-whom.tsx';
import { Further } from './further.tsx';
import { useHandingOut } from './handing-out.ts';
import { MakeHeader } from './header.tsx';
import css from './make.module.css';
import { PdfPreview } from './pdf-preview.tsx';
import { VersionsFold } from './versions-fold.tsx';

export function MakeScreen(): ReactNode {
  const { passport, making } = useStores();
  const view = passport((state) => state.view);
  const draft = making((state) => state.choices);
  useEffect(() => {
    if (view !== null) making.getState().begin(view.versions, languageFor(view.language));
  }, [view, making]);
  useEffect(() => () => making.getState().leave(), [making]);
  return view === null || draft === null ? null : <Make view={view} draft={draft} />;
}

interface MakeProps {
  readonly view: PassportView;
  readonly draft: Choices;
}

function Make({ view, draft }: MakeProps): ReactNode {
  const { passport, making, importing } = useStores();
  const isImporting = importing((state) => state.phase === 'running');
  const t = useTranslator();
  const { pages, working, failure, isUnshowable } = making();
  // The passport itself keeps the language in which it speaks.
  const choices = useMemo(
    () => fitted({ ...draft, language: languageFor(view.language) }),
    [draft, view.language],
  );
  const handingOut = useHandingOut(view, choices);
  const [isCopying, setCopying] = useState(false);
  const remake = (): void => making.getState().preview(view.id, choices);
  const previewed = useRef<Choices | null>(null);
  useEffect(() => {
    // Whatever was changed in between, also by undo, belongs on the pages; what was made of it before does not.
    if (previewed.current === choices && passport.getState().changedBy === 'version') return;
    previewed.current = choices;
    making.getState().preview(view.id, choices);
  }, [view, choices, making, passport]);
  usePrintWish(handingOut.print);
  const made = view.versions.find(({ id }) => id === handingOut.made);
  const choose = (part: Partial<Choices>): void => making.getState().choose(part);
  return (
    <div className={cx(css['screen'])}>
      <MakeHeader
        view={view}
        pages={pages}
        onCopy={() => setCopying(true)}
        onPrint={() => void handingOut.print()}
        onSave={() => void handingOut.save()}
      />
      {isImporting ? <ImportBar /> : null}
      {handingOut.progress === null ? null : (
        <div className={cx(css['going'])}>
          <Progress
            label={t('making:print.preparing')}
            text={t('window:import.progress', {
              done: t.number(handingOut.progress.done),
              total: t.number(handingOut.progress.total),
            })}
            {...handingOut.progress}
            stop={t('window:import.cancel')}
            onStop={handingOut.stop}
          />
        </div>
      )}
      {made === undefined ? null : <ForWhom key={made.id} version={made} onDone={handingOut.putAway} />}
      <main className={cx(css['spread'])}>
        <section className={cx(css['choices'])} aria-label={t('making:choices')}>
          {failure === null ? null : <FailureNotice failure={failure} onAgain={remake} />}
          <Essentials
            choices={choices}
            onChoose={choose}
            onSpeak={(language) => void passport.getState().edit({ kind: 'language', language })}
          />
          <div>
            <Further view={view} choices={choices} onChoose={choose} />
            <VersionsFold view={view} />
          </div>
          <Contents view={view} choices={choices} />
        </section>
        <PdfPreview pages={pages} working={working} isUnshowable={isUnshowable} />
      </main>
      {isCopying ? (
        <EuropassSheet passport={view.id} language={choices.language} onClose={() => setCopying(false)} />
      ) : null}
    </div>
  );
}

/** Whoever asked for the printer on another screen has it as soon as the choices are there. */
function usePrintWish(print: () => Promise<void>): void {
  const { making } = useStores();
  const toPrint = making((state) => state.toPrint);
  useEffect(() => {
    if (!toPrint) return;
    making.getState().wishToPrint(false);
    void print();
  }, [toPrint, making, print]);
}
