/** Other frameworks: the same badges seen through one of them. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { FailureNotice, QuietNotice } from '../../ui/notice.tsx';
import { AsideScreen } from '../aside.tsx';
import { FrameworkFiles } from './framework-files.tsx';
import { lensName } from './lens-words.ts';
import css from './lens.module.css';
import { SeenBadges } from './seen-badges.tsx';

export function LensScreen(): ReactNode {
  const { passport, lens } = useStores();
  const t = useTranslator();
  const id = passport((state) => state.view?.id ?? null);
  const badges = passport((state) => state.view?.badges);
  const { lenses, chosen, view, failure } = lens();
  // Whatever moves or changes a badge may change what is seen.
  useEffect(() => {
    if (id === null) return undefined;
    void lens.getState().load(id);
    return passport.subscribe((now, before) => {
      if (now.view?.revision !== before.view?.revision) void lens.getState().load(id);
    });
  }, [id, lens, passport]);
  const known = useMemo(() => new Map((badges ?? []).map((badge) => [badge.id, badge])), [badges]);
  return (
    <AsideScreen title={t('lens:frameworks.title')} lead={t('lens:frameworks.lead')}>
      {failure === null ? null : (
        <FailureNotice failure={failure} onDismiss={() => lens.getState().forgetFailure()} />
      )}
      {lenses === null || chosen === null ? null : (
        <div className={cx(css['part'])}>
          <Choice
            label={t('lens:frameworks.choose')}
            options={lenses.map((one) => ({ id: one.id, name: lensName(one) }))}
            chosen={chosen}
            onChoose={(next) => void lens.getState().choose(next)}
          />
          <QuietNotice>{t('lens:frameworks.proposed')}</QuietNotice>
        </div>
      )}
      {view === null ? null : <SeenBadges view={view} known={known} />}
      {lenses === null ? null : (
        <FrameworkFiles lenses={lenses} chosen={lenses.find((one) => one.id === chosen) ?? null} />
      )}
    </AsideScreen>
  );
}
