/** How far it is to the Super Badge, in words and without a score, and the way to see everything at a glance. */
import { useMemo, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { groupProofs } from '../../../shared/passport/overview.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Figure } from '../overview/figure.tsx';
import { superSentence } from '../overview/super-sentence.ts';
import { ScreenButton } from '../screen-button.tsx';
import css from './super-badge-line.module.css';

export type SuperBadgeLineProps = {
  readonly view: Pick<PassportView, 'superBadge' | 'badges'>;
};

export function SuperBadgeLine({ view }: SuperBadgeLineProps): ReactNode {
  const t = useTranslator();
  const proofs = useMemo(() => groupProofs(view.badges), [view.badges]);
  return (
    <section className={cx(css['line'])}>
      <div className={cx(css['figure'])}>
        <Figure proofs={proofs} label={null} />
      </div>
      <div>
        <h2>{t('window:super.title')}</h2>
        <p>{superSentence(view.superBadge, t)}</p>
      </div>
      <div className={cx(css['go'])}>
        <ScreenButton look="quiet" to="overview">
          {t('lens:overview.go')}
        </ScreenButton>
      </div>
    </section>
  );
}
