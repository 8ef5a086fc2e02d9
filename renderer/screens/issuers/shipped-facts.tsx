/** What the app itself brings along about issuers, marked as such. */
import type { ReactNode } from 'react';
import { useTranslator } from '../../app-stores.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';
import { cx } from '../../ui/class-names.ts';
import { Fold } from '../../ui/fold.tsx';
import { dayWords } from './issuer-words.ts';
import css from './issuers.module.css';

export function ShippedFacts({ facts }: { readonly facts: readonly KnownIssuer[] }): ReactNode {
  const t = useTranslator();
  if (facts.length === 0) return null;
  return (
    <Fold level={2} title={t('window:issuers.shipped', { count: facts.length })}>
      <p>{t('window:issuers.shippedLead')}</p>
      <ul>
        {facts.map((fact) => (
          <li key={JSON.stringify([fact.id, fact.domain, fact.name])} className={cx(css['entry'])}>
            <div>
              <p className={cx(css['name'])}>{fact.name}</p>
              {fact.note === '' ? null : <p>{fact.note}</p>}
              <p className={cx(css['quiet'])}>
                {[
                  fact.id ?? fact.domain,
                  fact.registry === null ? null : `${fact.registry.name}, ${dayWords(t, fact.registry.asOf)}`,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
