/** What the person should know of the badges before they hand the passport to somebody. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { Choices } from '../../../shared/passport/choices.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { badgesOf } from '../../page-order.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { branchesOf, shownOf } from './chosen-badges.ts';
import css from './make.module.css';

export interface ContentsProps {
  readonly view: PassportView;
  readonly choices: Choices;
}

export function Contents({ view, choices }: ContentsProps): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const shown = badgesOf(
    view,
    branchesOf(view).flatMap((branch) => shownOf(branch, choices)),
  );
  const open = shown.filter(({ verdict }) => verdict === 'unconfirmed' || verdict === null).length;
  const problem = shown.filter(({ verdict }) => verdict === 'invalid').length;
  const unplaced = view.unplaced.length;
  if (open + problem + unplaced === 0) return null;
  return (
    <section className={cx(css['part'])}>
      <h2>{t('making:contents.title')}</h2>
      {open === 0 ? null : <p>{t('making:contents.open', { count: open })}</p>}
      {problem === 0 ? null : <p>{t('making:contents.problem', { count: problem })}</p>}
      {unplaced === 0 ? null : (
        <>
          <p>{t('making:contents.unplaced', { count: unplaced })}</p>
          <Button
            onPress={() => {
              session.getState().turnTo('unplaced');
              session.getState().show('passport');
            }}
          >
            {t('making:contents.unplacedGo')}
          </Button>
        </>
      )}
    </section>
  );
}
