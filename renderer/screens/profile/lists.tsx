/** The lists of a profile: addresses, places of work and learning, languages. Rows are added and removed. */
import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/passport/profile.ts';
import { useTranslator } from '../../app-stores.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx';
import {
  emptyLanguage,
  emptyStation,
  withItem,
  withoutItem,
  type SpokenLanguage,
  type Station,
} from './draft.ts';
import css from './profile.module.css';

interface ListProps<T> {
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
}

interface RowsProps<T> extends ListProps<T> {
  readonly title: string;
  readonly hint?: string;
  readonly add: string;
  readonly empty: T;
  readonly nameOf: (number: number) => string;
  readonly renderRow: (item: T, change: (item: T) => void, name: string) => ReactNode;
}

function Rows<T>({ items, onChange, title, hint, add, empty, nameOf, renderRow }: RowsProps<T>): ReactNode {
  const t = useTranslator();
  return (
    <section className={cx(css['part'])}>
      <h3>{title}</h3>
      {hint === undefined ? null : <p className={cx(css['hint'])}>{hint}</p>}
      {items.map((item, index) => {
        const name = nameOf(index + 1);
        return (
          // Rows have no identity but their place; every field is controlled from above.
          <div key={name} role="group" aria-label={name} className={cx(css['row'])}>
            {renderRow(item, (next) => onChange(withItem(items, index, next)), name)}
            <IconButton
              label={t('window:profile.removeItem', { item: name })}
              icon={<CloseIcon />}
              onPress={() => onChange(withoutItem(items, index))}
            />
          </div>
        );
      })}
      <Button look="quiet" icon={<PlusIcon />} onPress={() => onChange([...items, empty])}>
        {add}
      </Button>
    </section>
  );
}

export function Addresses(props: ListProps<string>): ReactNode {
  const t = useTranslator();
  return (
    <Rows
      {...props}
      title={t('window:profile.recipients')}
      hint={t('window:profile.recipientsHint')}
      add={t('window:profile.recipientAdd')}
      empty=""
      nameOf={(number) => t('window:profile.recipient', { number })}
      renderRow={(address, change, name) => (
        <Field label={name} maxLength={300} value={address} onChange={change} autoFocus={address === ''} />
      )}
    />
  );
}

type StationKind = keyof Pick<Profile, 'work' | 'education'>;

export function Stations({ kind, ...props }: ListProps<Station> & { readonly kind: StationKind }): ReactNode {
  const t = useTranslator();
  return (
    <Rows
      {...props}
      title={t(`window:profile.${kind}`)}
      add={t(`window:profile.${kind}Add`)}
      empty={emptyStation}
      nameOf={(number) => t(`window:profile.${kind}Item`, { number })}
      renderRow={(station, change) => (
        <div className={cx(css['part'])}>
          <div className={cx(css['pair'])}>
            <Field
              label={t(`window:profile.${kind}Title`)}
              maxLength={300}
              value={station.title}
              onChange={(title) => change({ ...station, title })}
            />
            <Field
              label={t(`window:profile.${kind}Place`)}
              maxLength={300}
              value={station.place}
              onChange={(place) => change({ ...station, place })}
            />
            <Field
              label={t('window:profile.from')}
              maxLength={300}
              value={station.from}
              onChange={(from) => change({ ...station, from })}
            />
            <Field
              label={t('window:profile.to')}
              maxLength={300}
              value={station.to}
              onChange={(to) => change({ ...station, to })}
            />
          </div>
          <Field
            label={t('window:profile.text')}
            rows={2}
            maxLength={10_000}
            value={station.text}
            onChange={(text) => change({ ...station, text })}
          />
        </div>
      )}
    />
  );
}

export function Languages(props: ListProps<SpokenLanguage>): ReactNode {
  const t = useTranslator();
  return (
    <Rows
      {...props}
      title={t('window:profile.languages')}
      hint={t('window:profile.languageLevelHint')}
      add={t('window:profile.languageAdd')}
      empty={emptyLanguage}
      nameOf={(number) => t('window:profile.languageItem', { number })}
      renderRow={(spoken, change) => (
        <div className={cx(css['pair'])}>
          <Field
            label={t('window:profile.language')}
            maxLength={300}
            value={spoken.language}
            onChange={(language) => change({ ...spoken, language })}
          />
          <Field
            label={t('window:profile.languageLevel')}
            maxLength={300}
            value={spoken.level}
            onChange={(level) => change({ ...spoken, level })}
          />
        </div>
      )}
    />
  );
}
