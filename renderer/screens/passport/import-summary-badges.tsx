/** The badges of an import: the new ones by the place where they stand now, with the reason. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { checkSentence } from '../../../shared/passport/report-lines.ts';
import { reasonSentence } from '../../../shared/skills/reason.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgeName, pageName, pageOf } from '../../badge-words.ts';
import { pagesOf } from '../../page-order.ts';
import type { ImportOutcome } from '../../stores/importing.ts';
import type { PageId } from '../../stores/session.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark, VerdictMark } from '../../ui/marks.tsx';
import { First } from './import-summary-first.tsx';
import css from './import-summary.module.css';
import { AskForSigned } from './why-refused.tsx';

export type Arrived = Exclude<ImportOutcome, { kind: 'refused' }>;

interface BadgesProps {
  readonly outcomes: readonly Arrived[];
}

export function ArrivedBadges({ outcomes }: BadgesProps): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const ownSections = passport((state) => state.view?.ownSections) ?? [];
  const order = pagesOf({ ownSections });
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:import.added', { count: outcomes.length })}</h3>
      <First all={outcomes}>
        {(shown) =>
          [...byPage(shown)]
            .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
            .map(([page, there]) => (
              <section key={page} className={cx(css['place'])}>
                <h4 className={cx(css['where'])}>
                  <GroupMark page={page} size={20} />
                  <WhereItIs page={page} ownSections={ownSections} />
                </h4>
                <ul className={cx(css['list'])}>
                  {there.map((outcome, index) => (
                    <li key={`${outcome.file}-${index}`} className={cx(css['item'])}>
                      <ArrivedBadge outcome={outcome} />
                    </li>
                  ))}
                </ul>
              </section>
            ))
        }
      </First>
    </section>
  );
}

function byPage(outcomes: readonly Arrived[]): ReadonlyMap<PageId, readonly Arrived[]> {
  const pages = new Map<PageId, Arrived[]>();
  for (const outcome of outcomes) {
    const page = pageOf(outcome.badge);
    const there = pages.get(page) ?? [];
    there.push(outcome);
    pages.set(page, there);
  }
  return pages;
}

function ArrivedBadge({ outcome: { badge } }: { readonly outcome: Arrived }): ReactNode {
  const t = useTranslator();
  const { groupBy, proposal } = badge.standing;
  return (
    <>
      <p className={cx(css['name'])}>{badgeName(t, badge)}</p>
      {groupBy === 'proposal' && proposal !== null ? (
        <p className={cx(css['quiet'])}>
          {t('window:sheet.groupByProposal', { reason: reasonSentence(proposal.reason, t) })}
        </p>
      ) : null}
      <VerdictMark verdict={badge.verdict} />
      {badge.because === null ? null : <p className={cx(css['quiet'])}>{checkSentence(t, badge.because)}</p>}
      {badge.because?.id === 'integrity' && badge.because.code === 'no-proof' ? (
        <AskForSigned badge={badgeName(t, badge)} />
      ) : null}
    </>
  );
}

interface WhereProps extends Pick<PassportView, 'ownSections'> {
  readonly page: PageId;
}

function WhereItIs({ page, ownSections }: WhereProps): ReactNode {
  const t = useTranslator();
  return page === 'unplaced'
    ? t('window:import.notPlaced')
    : t('window:import.placedIn', { group: pageName(t, page, { ownSections }) });
}

export function AlreadyThere({ outcomes }: BadgesProps): ReactNode {
  const { passport } = useStores();
  const t = useTranslator();
  const ownSections = passport((state) => state.view?.ownSections) ?? [];
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:import.already', { count: outcomes.length })}</h3>
      <p className={cx(css['quiet'])}>{t('window:import.alreadyHint')}</p>
      <First all={outcomes}>
        {(shown) => (
          <ul className={cx(css['list'])}>
            {shown.map((outcome, index) => (
              <li key={`${outcome.file}-${index}`} className={cx(css['item'])}>
                <p className={cx(css['name'])}>{badgeName(t, outcome.badge)}</p>
                <p className={cx(css['where'])}>
                  <GroupMark page={pageOf(outcome.badge)} size={20} />
                  <WhereItIs page={pageOf(outcome.badge)} ownSections={ownSections} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </First>
    </section>
  );
}
