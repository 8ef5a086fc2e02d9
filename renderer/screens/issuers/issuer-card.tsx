/** One issuer: what is confirmed of it, which badges it gave, and who says that they know it. */
import type { ReactNode } from 'react';
import type { IssuerGroup, TrustMark } from '../../../shared/contract/trust-views.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { plain } from '../../../shared/passport/document/plain-text.ts';
import { badgeName, listOf } from '../../badge-words.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Fold } from '../../ui/fold.tsx';
import { LoudNotice } from '../../ui/notice.tsx';
import { Terms } from '../../ui/terms.tsx';
import { confirmedWords, issuerTitle, knownWords, markedIssuer, markOf } from './issuer-words.ts';
import css from './issuers.module.css';

export interface IssuerCardProps {
  readonly issuer: IssuerGroup;
  readonly badges: readonly BadgeSummary[];
  readonly marks: readonly TrustMark[];
  /** other issuers under the same name */
  readonly namesakes: readonly IssuerGroup[];
  readonly onMark: () => void;
}

export function IssuerCard({ issuer, badges, marks, namesakes, onMark }: IssuerCardProps): ReactNode {
  const { trust, notices } = useStores();
  const t = useTranslator();
  const title = issuerTitle(t, issuer);
  const isOwners = issuer.knownBy.some(({ source }) => source === 'owner');
  const unmark = async (mark: string): Promise<void> => {
    if (await trust.getState().unmark(mark))
      notices.getState().say(t('window:issuers.unmarked', { issuer: title }));
  };
  return (
    <article className={cx(css['issuer'])}>
      <h3>{title}</h3>
      <p>{confirmedWords(t, issuer)}</p>
      {issuer.otherNames.length === 0 ? null : (
        <p>{t('window:issuers.otherNames', { names: listOf(t, issuer.otherNames.map(plain)) })}</p>
      )}
      {namesakes.length === 0 ? null : (
        <LoudNotice>{t('window:issuers.sameName', { count: namesakes.length, name: title })}</LoudNotice>
      )}
      <ul className={cx(css['words'])}>
        {issuer.knownBy.map((known) => {
          const mark = known.source === 'owner' ? markOf(known, marks) : undefined;
          return (
            <li key={`${known.source}-${known.since}-${known.name}`} className={cx(css['known'])}>
              <span>{knownWords(t, known)}</span>
              {mark === undefined ? null : (
                <Button look="quiet" onPress={() => void unmark(mark.mark)}>
                  {t('window:issuers.unmark')}
                </Button>
              )}
            </li>
          );
        })}
        {issuer.knownBy.length === 0 ? (
          <li className={cx(css['quiet'])}>{t('window:issuers.nobodySaid')}</li>
        ) : null}
      </ul>
      {isOwners ? null : markedIssuer(t, issuer) === null ? (
        <p className={cx(css['quiet'])}>{t('window:issuers.cannotMark')}</p>
      ) : (
        <Button onPress={onMark} aria-label={t('window:issuers.markOf', { issuer: title })}>
          {t('window:issuers.mark')}
        </Button>
      )}
      <div className={cx(css['fold'])}>
        <Fold level={4} title={t('window:issuers.badges', { count: badges.length })}>
          <ul>
            {badges.map((badge) => (
              <li key={badge.id}>{badgeName(t, badge)}</li>
            ))}
          </ul>
          <Terms
            rows={[
              { term: t('window:issuers.id'), values: issuer.id === null ? [] : [issuer.id] },
              { term: t('window:issuers.keys'), values: issuer.keys },
            ]}
          />
        </Fold>
      </div>
    </article>
  );
}
