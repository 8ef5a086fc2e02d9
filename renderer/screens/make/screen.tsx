/** Make a passport: choices at the start, the pages as they will be beside them, one button to save. */
import { useEffect, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { languageFor, languageName, languages } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { shownGroups } from '../../page-order.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { BackIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { ImportBar } from '../passport/import-bar.tsx';
import { ScreenTitle } from '../screen-title.tsx';
import { SuperBadgeLine } from '../passport/super-badge-line.tsx';
import { EuropassPanel } from './europass-panel.tsx';
import css from './make.module.css';
import { PdfPreview } from './pdf-preview.tsx';

export function MakeScreen(): ReactNode {
  const { passport, making } = useStores();
  const view = passport((state) => state.view);
  useEffect(() => {
    // Whatever was changed in between, also by undo, belongs on the pages.
    if (view !== null) void making.getState().make(view.id, languageFor(view.language));
  }, [view, making]);
  useEffect(() => () => making.getState().clear(), [making]);
  return view === null ? null : <Make view={view} />;
}

function Make({ view }: { readonly view: PassportView }): ReactNode {
  const { session, passport, making, importing } = useStores();
  const isImporting = importing((state) => state.phase === 'running');
  const t = useTranslator();
  const { savePdf } = useSaving();
  const { pdf, europass, working, failure } = making();
  return (
    <div className={cx(css['screen'])}>
      <header className={cx(css['header'])}>
        <Button look="quiet" icon={<BackIcon />} onPress={() => session.getState().show('passport')}>
          {t('window:action.back')}
        </Button>
        <div>
          <ScreenTitle>{t('window:make.title')}</ScreenTitle>
          <p className={cx(css['quiet'])}>{t('window:make.lead')}</p>
        </div>
      </header>
      {isImporting ? <ImportBar /> : null}
      <main className={cx(css['spread'])}>
        <div className={cx(css['choices'])}>
          <Choice
            label={t('window:make.language')}
            hint={t('window:make.languageHint')}
            options={languages.map((id) => ({ id, name: languageName(id), language: id }))}
            chosen={languageFor(view.language)}
            onChoose={(language) => void passport.getState().edit({ kind: 'language', language })}
          />
          <Contents view={view} />
          {failure === null ? null : (
            <FailureNotice
              failure={failure}
              onAgain={() => void making.getState().make(view.id, languageFor(view.language))}
            />
          )}
          <Button look="primary" isDisabled={pdf === null || working} onPress={() => void savePdf()}>
            {t('window:make.save')}
          </Button>
          <EuropassPanel texts={europass} />
          <SuperBadgeLine view={view} />
        </div>
        <PdfPreview pdf={pdf} working={working} />
      </main>
    </div>
  );
}

function Contents({ view }: { readonly view: PassportView }): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const placed = view.badges.filter(({ standing }) => standing.group !== null);
  const open = placed.filter(({ verdict }) => verdict === 'unconfirmed' || verdict === null).length;
  const problem = placed.filter(({ verdict }) => verdict === 'invalid').length;
  const goToUnplaced = (): void => {
    session.getState().turnTo('unplaced');
    session.getState().show('passport');
  };
  return (
    <section className={cx(css['part'])}>
      <h2>{t('window:make.contents')}</h2>
      <p>
        {placed.length === 0
          ? t('window:make.noBadges')
          : t('window:make.badges', { count: placed.length, groups: shownGroups(view) })}
      </p>
      {open === 0 ? null : <p>{t('window:make.open', { count: open })}</p>}
      {problem === 0 ? null : <p>{t('window:make.problem', { count: problem })}</p>}
      {view.unplaced.length === 0 ? null : (
        <>
          <p>{t('window:make.unplaced', { count: view.unplaced.length })}</p>
          <Button onPress={goToUnplaced}>{t('window:make.unplacedGo')}</Button>
        </>
      )}
    </section>
  );
}
