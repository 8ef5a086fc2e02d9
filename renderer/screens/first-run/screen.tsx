/** The very first minute: one sentence, one big place for badges, and a language. Nothing has to be typed. */
import { lazy, Suspense, type ReactNode } from 'react';
import { languageName, languages } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { useIncoming } from '../../incoming.tsx';
import { useLibrary } from '../../library.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import { Answers } from '../../ui/pick.tsx';
import css from './screen.module.css';

/** Decoration: it is asked for when everything else stands. */
const Guilloche = lazy(async () => {
  await new Promise((resolve) => requestIdleCallback(resolve));
  const { Guilloche: pattern } = await import('../../ui/guilloche.tsx');
  return { default: pattern };
});

export function FirstRunScreen(): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { language, failure } = session();
  const { choose } = useIncoming();
  const { create, openFile, trySample } = useLibrary();
  return (
    <main className={cx(css['screen'])}>
      <Suspense>
        <Guilloche />
      </Suspense>
      <div className={cx(css['page'])}>
        <div className={cx(css['language'])}>
          <Answers
            label={t('home:firstRun.language')}
            labelHidden
            options={languages.map((id) => ({ id, name: languageName(id), language: id }))}
            chosen={language}
            onChoose={(next) => void session.getState().speak(next)}
          />
        </div>
        <header>
          <p className={cx(css['product'])}>{t('window:app.name')}</p>
          <h1>{t('home:firstRun.title')}</h1>
          <p className={cx(css['lead'])}>{t('home:firstRun.lead')}</p>
        </header>
        {failure === null ? null : <FailureNotice failure={failure} />}
        <section className={cx(css['place'])} aria-labelledby="place">
          <h2 id="place">{t('home:firstRun.place')}</h2>
          <p>{t('home:firstRun.how')}</p>
          <Button look="primary" icon={<PlusIcon />} autoFocus onPress={() => void choose()}>
            {t('home:firstRun.choose')}
          </Button>
          <p className={cx(css['quiet'])}>{t('home:firstRun.safe')}</p>
        </section>
        <div className={cx(css['others'])}>
          <Button onPress={() => void trySample()}>{t('home:firstRun.sample')}</Button>
          <Button look="quiet" onPress={() => void create('')}>
            {t('home:firstRun.empty')}
          </Button>
          <Button look="quiet" onPress={() => void openFile()}>
            {t('home:firstRun.file')}
          </Button>
          <Button look="quiet" onPress={() => session.getState().openDialog('received')}>
            {t('recheck:offer')}
          </Button>
        </div>
      </div>
    </main>
  );
}
