/** What was found, in place of a page: how many, narrowed how, one row each. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { localeOf } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { isFiltered, narrowed, noFilters, sortedBy } from '../../finding.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/notice.tsx';
import { LongList } from '../passport/long-list.tsx';
import { FilterBar } from './filters.tsx';
import css from './results.module.css';

export function Results({ view }: { readonly view: PassportView }): ReactNode {
  const { finding, passport } = useStores();
  const t = useTranslator();
  const filters = finding((state) => state.filters);
  const sort = finding((state) => state.sort);
  const found = finding((state) => state.found);
  const failure = finding((state) => state.failure);
  useEffect(() => {
    const refresh = (): void => void finding.getState().refresh(view.id);
    refresh();
    return passport.subscribe((now, before) => {
      if (now.view?.revision !== before.view?.revision) refresh();
    });
  }, [finding, passport, view.id]);
  const [now] = useState(() => new Date());
  const locale = localeOf(t.language);
  const ordered = useMemo(() => sortedBy(view.badges, sort, locale), [view.badges, sort, locale]);
  const badges = useMemo(() => narrowed(ordered, found, filters, now), [ordered, found, filters, now]);
  return (
    <main className={cx(css['page'])}>
      <div className={cx(css['head'])}>
        <h2>{t('arrange:find.title')}</h2>
        <p role="status">
          {t('arrange:find.count', { count: badges.length, shown: t.number(badges.length) })}
        </p>
      </div>
      <FilterBar view={view} />
      {failure === null ? null : (
        <FailureNotice failure={failure} onAgain={() => void finding.getState().refresh(view.id)} />
      )}
      {badges.length === 0 ? (
        <NothingFound />
      ) : (
        <LongList
          view={view}
          badges={badges}
          page={null}
          label={t('arrange:find.list')}
          onLeave={() => finding.getState().begin()}
        />
      )}
    </main>
  );
}

/** Says what to try next. */
function NothingFound(): ReactNode {
  const { finding } = useStores();
  const t = useTranslator();
  const typed = finding((state) => state.typed).trim();
  const filters = finding((state) => state.filters);
  return (
    <div className={cx(css['nothing'])}>
      <p className={cx(css['none'])}>
        {typed === '' ? t('arrange:nothing.filtered') : t('arrange:nothing.typed', { words: typed })}
      </p>
      {typed === '' ? null : <p>{t('arrange:nothing.words')}</p>}
      {isFiltered(filters) ? (
        <>
          <p>{t('arrange:nothing.filters')}</p>
          <Button onPress={() => finding.getState().narrow(noFilters)}>{t('arrange:filter.clear')}</Button>
        </>
      ) : null}
    </div>
  );
}
