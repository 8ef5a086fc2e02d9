/** What a file says about the owner: each thing to be ticked, and what it would take the place of. */
import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/passport/profile.ts';
import type { FoundProfile } from '../../../shared/profile-import/found.ts';
import { offerText, replacedText } from '../../../shared/profile-import/offer-words.ts';
import type { Offer } from '../../../shared/profile-import/take-over.ts';
import { useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Ticks } from '../../ui/pick.tsx';
import { partIds, type PartId } from './draft.ts';
import css from './profile.module.css';

export interface OffersProps {
  readonly present: Profile;
  readonly found: FoundProfile;
  readonly offers: readonly Offer[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function Offers({ present, found, offers, chosen, onChoose }: OffersProps): ReactNode {
  const t = useTranslator();
  const open = offers.filter(({ held }) => held !== 'same');
  const same = offers.length - open.length;
  return (
    <div className={cx(css['form'])}>
      <div className={cx(css['part'])}>
        <p>{t(`me:file.from.${found.source}`)}</p>
        <p>{open.length === 0 ? t('me:file.nothingNew') : t('me:file.lead')}</p>
        {same === 0 || open.length === 0 ? null : <p>{t('me:file.same', { count: same })}</p>}
        {open.length === 0 ? null : (
          <div className={cx(css['buttons'])}>
            <Button autoFocus onPress={() => onChoose(new Set(open.map(({ id }) => id)))}>
              {t('me:file.all')}
            </Button>
            <Button onPress={() => onChoose(new Set())}>{t('me:file.none')}</Button>
          </div>
        )}
      </div>
      {partIds.map((part) => (
        <PartOffers
          key={part}
          part={part}
          {...{ present, found, chosen, onChoose }}
          offers={open.filter((offer) => partOf(offer) === part)}
        />
      ))}
      <p className={cx(css['hint'])}>{t('me:file.rest')}</p>
    </div>
  );
}

function PartOffers(props: OffersProps & { readonly part: PartId }): ReactNode {
  const { part, present, found, offers, chosen, onChoose } = props;
  const t = useTranslator();
  if (offers.length === 0) return null;
  const ids = new Set(offers.map(({ id }) => id));
  const photo = found.profile.photo;
  return (
    <section className={cx(css['part'])}>
      <h3>{t(`me:part.${part}`)}</h3>
      <Ticks
        label={t(`me:part.${part}`)}
        chosen={new Set([...chosen].filter((id) => ids.has(id)))}
        onChoose={(next) => onChoose(new Set([...[...chosen].filter((id) => !ids.has(id)), ...next]))}
        options={offers.map((offer) => {
          const replaced = replacedText(offer, present, found.profile, t);
          return {
            id: offer.id,
            name: offerText(offer, found.profile, t),
            more: (
              <>
                {offer.kind === 'photo' && photo !== null ? (
                  <img
                    className={cx(css['found'])}
                    src={`data:${photo.mediaType};base64,${photo.base64}`}
                    alt=""
                  />
                ) : null}
                {replaced === null ? null : <span className={cx(css['replaced'])}>{replaced}</span>}
              </>
            ),
          };
        })}
      />
    </section>
  );
}

const partOfField = {
  name: 'you',
  headline: 'you',
  about: 'you',
  email: 'contact',
  phone: 'contact',
  address: 'contact',
  website: 'contact',
  links: 'contact',
  birthDate: 'personal',
  nationality: 'personal',
  work: 'work',
  education: 'education',
  languages: 'languages',
} as const satisfies Readonly<Record<string, PartId>>;

function partOf(offer: Offer): PartId {
  if (offer.kind === 'photo') return 'you';
  return offer.kind === 'licences' ? 'personal' : partOfField[offer.field];
}
