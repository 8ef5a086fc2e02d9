/** What narrows down the found badges, and in what order they are listed. */
import { memo, useId, useState, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { localeOf, type SentenceKey } from '../../../shared/i18n/translate.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { issuerName, pageName } from '../../badge-words.ts';
import {
  dateFilters,
  isFiltered,
  issuersOf,
  levelFilters,
  noFilters,
  sortIds,
  verdictFilters,
  type Filters,
} from '../../finding.ts';
import { pagesOf } from '../../page-order.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import { Tick } from '../../ui/tick.tsx';
import css from './results.module.css';

export const FilterBar = memo(function FilterBar({ view }: { readonly view: PassportView }): ReactNode {
  const { finding } = useStores();
  const t = useTranslator();
  const filters = finding((state) => state.filters);
  const sort = finding((state) => state.sort);
  const narrow = (part: Partial<Filters>): void => finding.getState().narrow(part);
  const [isUnfolded, setUnfolded] = useState(false);
  const part = useId();
  // What narrows the list down is never out of sight.
  const isOpen = isUnfolded || isFiltered(filters);
  return (
    <>
      <div className={cx(css['unfold'])}>
        <Button
          look="quiet"
          icon={<ChevronIcon />}
          aria-expanded={isOpen}
          aria-controls={part}
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {t('arrange:filter.title')}
        </Button>
      </div>
      <div
        id={part}
        className={cx(css['filters'], !isOpen && css['folded'])}
        role="group"
        aria-label={t('arrange:filter.title')}
      >
        <Narrowing
          label="arrange:filter.page"
          options={pagesOf(view).map((id) => ({ id, name: pageName(t, id, view) }))}
          chosen={filters.page}
          onChoose={(page) => narrow({ page })}
        />
        <Narrowing
          label="arrange:filter.level"
          options={levelFilters.map((id) => ({ id, name: t.code('common', `level.${id}`) }))}
          chosen={filters.level}
          onChoose={(level) => narrow({ level })}
        />
        <Narrowing
          label="arrange:filter.issuer"
          options={issuersOf(view, localeOf(t.language)).map((name) => ({
            id: `:${name}`,
            name: issuerName(t, { issuerName: name }),
          }))}
          chosen={filters.issuer === null ? null : `:${filters.issuer}`}
          onChoose={(issuer) => narrow({ issuer: issuer === null ? null : issuer.slice(1) })}
        />
        <Narrowing
          label="arrange:filter.verdict"
          options={verdictFilters.map((id) => ({
            id,
            name: id === 'none' ? t('window:badge.notChecked') : t.code('common', `verdict.${id}`),
          }))}
          chosen={filters.verdict}
          onChoose={(verdict) => narrow({ verdict })}
        />
        <Narrowing
          label="arrange:filter.dates"
          options={dateFilters.map((id) => ({ id, name: t(`arrange:dates.${id}`) }))}
          chosen={filters.dates}
          onChoose={(dates) => narrow({ dates })}
        />
        <Choice
          label={t('arrange:sort.title')}
          options={sortIds.map((id) => ({ id, name: t(`arrange:sort.${id}`) }))}
          chosen={sort}
          onChoose={(next) => finding.getState().sortBy(next)}
        />
        <Tick isChosen={filters.ownWords} onChoose={(ownWords) => narrow({ ownWords })}>
          {t('arrange:filter.ownWords')}
        </Tick>
        {isFiltered(filters) ? (
          <Button look="quiet" onPress={() => narrow(noFilters)}>
            {t('arrange:filter.clear')}
          </Button>
        ) : null}
      </div>
    </>
  );
});

interface NarrowingProps<Id extends string> {
  readonly label: SentenceKey;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id | null) => void;
}

/** A choice that may also be left open. */
function Narrowing<Id extends string>(props: NarrowingProps<Id>): ReactNode {
  const { label, options, chosen, onChoose } = props;
  const t = useTranslator();
  return (
    <Choice<Id | 'any'>
      label={t(label)}
      options={[{ id: 'any', name: t('arrange:filter.any') }, ...options]}
      chosen={chosen ?? 'any'}
      onChoose={(id) => onChoose(id === 'any' ? null : id)}
    />
  );
}
