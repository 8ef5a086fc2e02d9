/** The passports of this computer, and the files opened last: an earner has one, a counsellor has many. */
import { useEffect, useState, type ReactNode } from 'react';
import type { PassportFile } from '../../../shared/contract/desktop.ts';
import type { ListedPassport } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { failureOf, problemText, type Failure } from '../../failure.ts';
import { useLibrary } from '../../library.ts';
import { useSaving } from '../../saving.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/notice.tsx';
import css from './passports.module.css';

interface Found {
  readonly listed: readonly ListedPassport[];
  readonly recent: readonly PassportFile[];
}

export function PassportsDialog(): ReactNode {
  const { desktop, engine, session } = useStores();
  const t = useTranslator();
  const { openFile, trySample } = useLibrary();
  const { saveCopy } = useSaving();
  const isOpen = session((state) => state.passport !== null);
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    Promise.all([engine.library.list(), desktop.recentPassports()]).then(
      ([listed, recent]) => setFound({ listed, recent }),
      (error: unknown) => setFailure(failureOf(error)),
    );
  }, [engine, desktop]);
  return (
    <Card
      wide
      title={t('home:passports.title')}
      told={[failure]}
      onClose={() => session.getState().openDialog(null)}
      footer={
        <>
          {isOpen ? <Button onPress={() => void saveCopy()}>{t('home:passports.saveCopy')}</Button> : null}
          <Button onPress={() => void openFile()}>{t('home:passports.openFile')}</Button>
          <Button look="primary" onPress={() => session.getState().openDialog('new-passport')}>
            {t('home:passports.new')}
          </Button>
        </>
      }
    >
      <div className={cx(css['parts'])}>
        <p>{t('home:passports.lead')}</p>
        {failure === null ? null : <FailureNotice failure={failure} />}
        {found === null ? null : <Lists {...found} />}
        {found?.listed.some(({ isSample }) => isSample) === false ? (
          <div>
            <Button look="quiet" onPress={() => void trySample()}>
              {t('home:firstRun.sample')}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function Lists({ listed, recent }: Found): ReactNode {
  const t = useTranslator();
  return (
    <>
      <section className={cx(css['part'])}>
        <h3>{t('home:passports.list')}</h3>
        {listed.length === 0 ? <p className={cx(css['quiet'])}>{t('home:passports.none')}</p> : null}
        <ul className={cx(css['list'])}>
          {listed.map((one) => (
            <li key={one.id} className={cx(css['item'])}>
              {one.problem === null ? (
                <OpenButton id={one.id} name={one.name} isSample={one.isSample} />
              ) : (
                <p>{problemText(t, one.problem).what}</p>
              )}
              <span className={cx(css['quiet'])}>
                {t('home:passports.changed', { date: t.date(one.usedAt) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {recent.length === 0 ? null : (
        <section className={cx(css['part'])}>
          <h3>{t('home:passports.elsewhere')}</h3>
          <ul className={cx(css['list'])}>
            {recent.map(({ id, name }) => (
              <li key={id} className={cx(css['item'])}>
                <OpenButton id={id} name={name} isSample={false} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface OpenButtonProps {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
}

function OpenButton({ id, name, isSample }: OpenButtonProps): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { open } = useLibrary();
  const isOpen = session((state) => state.passport?.id === id);
  const marks = [isSample ? t('home:passports.isSample') : '', isOpen ? t('home:passports.isOpen') : ''];
  return (
    <span className={cx(css['name'])}>
      <Button look="quiet" aria-current={isOpen} onPress={() => void open(id)}>
        {name === '' ? t('home:passports.unnamed') : name}
      </Button>
      {marks
        .filter((mark) => mark !== '')
        .map((mark) => (
          <span key={mark} className={cx(css['mark'])}>
            {mark}
          </span>
        ))}
    </span>
  );
}
