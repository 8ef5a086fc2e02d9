/** The places about which the person said "always" or "never", and how to say something else. */
import type { ReactNode } from 'react';
import { consentChoices, type NetworkConsents } from '../../../shared/contract/trust-views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import css from './network.module.css';

const choices = ['ask', ...consentChoices] as const;

export function DecidedHosts({ hosts }: Pick<NetworkConsents, 'hosts'>): ReactNode {
  const { network, notices } = useStores();
  const t = useTranslator();
  const change = async (host: string, choice: (typeof choices)[number]): Promise<void> => {
    const consent = choice === 'ask' ? null : choice;
    if (await network.getState().setConsent(host, consent))
      notices.getState().say(t('window:network.changed', { host }));
  };
  return (
    <section className={cx(css['part'])}>
      <h2>{t('window:network.places')}</h2>
      {hosts.length === 0 ? (
        <p>{t('window:network.nothingSaid')}</p>
      ) : (
        <ul className={cx(css['list'])}>
          {hosts.map(({ host, consent, since }) => (
            <li key={host} className={cx(css['item'])}>
              <div className={cx(css['words'])}>
                <p className={cx(css['name'])}>{host}</p>
                <p className={cx(css['quiet'])}>{t('window:network.since', { date: t.date(since) })}</p>
              </div>
              <Choice
                label={t('window:network.may', { host })}
                labelHidden
                options={choices.map((id) => ({ id, name: t(`window:network.choice.${id}`) }))}
                chosen={consent}
                onChoose={(choice) => void change(host, choice)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
