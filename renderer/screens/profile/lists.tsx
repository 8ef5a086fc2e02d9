/** The simple lists of a profile: addresses of badges, places of work and learning, pages about the owner. */
import type { ReactNode } from 'react';
import {
  longestLine,
  longestText,
  mostLinks,
  mostStations,
  type Profile,
  type ProfileLink,
  type Station,
} from '../../../shared/passport/profile.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { emptyLink, emptyStation } from './draft.ts';
import css from './profile.module.css';
import { Rows, type ListProps } from './rows.tsx';

const mostAddresses = 50;

export function Addresses(props: ListProps<string>): ReactNode {
  const t = useTranslator();
  return (
    <Rows
      {...props}
      title={t('window:profile.recipients')}
      hint={t('window:profile.recipientsHint')}
      add={t('window:profile.recipientAdd')}
      empty=""
      most={mostAddresses}
      nameOf={(number) => t('window:profile.recipient', { number })}
      renderRow={(address, change, name, isNew) => (
        <Field label={name} maxLength={longestLine} value={address} onChange={change} autoFocus={isNew} />
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
      most={mostStations}
      nameOf={(number) => t(`window:profile.${kind}Item`, { number })}
      renderRow={(station, change, _name, isNew) => (
        <div className={cx(css['part'])}>
          <div className={cx(css['pair'])}>
            <Field
              label={t(`window:profile.${kind}Title`)}
              maxLength={longestLine}
              autoFocus={isNew}
              value={station.title}
              onChange={(title) => change({ ...station, title })}
            />
            <Field
              label={t(`window:profile.${kind}Place`)}
              maxLength={longestLine}
              value={station.place}
              onChange={(place) => change({ ...station, place })}
            />
            <Field
              label={t('window:profile.from')}
              maxLength={longestLine}
              value={station.from}
              onChange={(from) => change({ ...station, from })}
            />
            <Field
              label={t('window:profile.to')}
              maxLength={longestLine}
              value={station.to}
              onChange={(to) => change({ ...station, to })}
            />
          </div>
          <Field
            label={t('window:profile.text')}
            rows={3}
            maxLength={longestText}
            value={station.text}
            onChange={(text) => change({ ...station, text })}
          />
        </div>
      )}
    />
  );
}

export function Links(props: ListProps<ProfileLink>): ReactNode {
  const t = useTranslator();
  return (
    <Rows
      {...props}
      title={t('me:links.title')}
      hint={t('me:why.links')}
      add={t('me:links.add')}
      empty={emptyLink}
      most={mostLinks}
      nameOf={(number) => t('me:links.item', { number })}
      renderRow={(link, change, _name, isNew) => (
        <div className={cx(css['pair'])}>
          <Field
            label={t('me:links.name')}
            hint={t('me:links.nameHint')}
            maxLength={longestLine}
            autoFocus={isNew}
            value={link.title}
            onChange={(title) => change({ ...link, title })}
          />
          <Field
            label={t('me:links.address')}
            hint={t('me:links.addressHint')}
            maxLength={longestLine}
            value={link.address}
            onChange={(address) => change({ ...link, address })}
          />
        </div>
      )}
    />
  );
}
