/** Which badges are checked again: one, some or all. */
import type { ReactNode } from 'react';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName } from '../../badge-words.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Fold } from '../../ui/fold.tsx';
import { BadgeVerdict } from '../../ui/marks.tsx';
import { Ticks } from '../../ui/pick.tsx';
import css from './check-again.module.css';

export interface BadgeChoiceProps {
  readonly badges: readonly BadgeSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function BadgeChoice({ badges, chosen, onChoose }: BadgeChoiceProps): ReactNode {
  const t = useTranslator();
  const open = badges.filter(({ verdict }) => verdict !== 'valid');
  const choose = (some: readonly BadgeSummary[]): void => onChoose(new Set(some.map(({ id }) => id)));
  return (
    <Fold title={foldTitle()}>
      <div className={cx(css['quick'])}>
        <Button onPress={() => choose(badges)}>{t('window:check.all')}</Button>
        {open.length === 0 || open.length === badges.length ? null : (
          <Button onPress={() => choose(open)}>{t('window:check.onlyOpen', { count: open.length })}</Button>
        )}
        <Button onPress={() => choose([])}>{t('window:check.none')}</Button>
      </div>
      <div className={cx(css['badges'])}>
        <Ticks
          label={t('window:check.which')}
          options={badges.map((badge) => ({
            id: badge.id,
            name: badgeName(t, badge),
            more: <BadgeVerdict badge={badge} />,
          }))}
          chosen={chosen}
          onChoose={onChoose}
        />
      </div>
    </Fold>
  );

  /** One badge is called by its name. */
  function foldTitle(): string {
    const [only, ...others] = badges.filter(({ id }) => chosen.has(id));
    if (only !== undefined && others.length === 0 && badges.length > 1)
      return t('window:check.one', { badge: badgeName(t, only) });
    return t('window:check.chosen', { chosen: t.number(chosen.size), total: t.number(badges.length) });
  }
}
