/** The parts of a profile, one at a time: who, how to reach, personal details, and the lists. */
import type { ReactNode } from 'react';
import {
  licenceCategories,
  longestLine,
  longestText,
  type Profile,
} from '../../../shared/passport/profile.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { Ticks } from '../../ui/pick.tsx';
import { BirthDate } from './birth-date.tsx';
import type { PartId, wrongIn } from './draft.ts';
import { Languages } from './languages.tsx';
import { Addresses, Links, Stations } from './lists.tsx';
import { PhotoChoice } from './photo-choice.tsx';
import css from './profile.module.css';

export interface PartProps {
  readonly draft: Profile;
  readonly onChange: (part: Partial<Profile>) => void;
  /** what kept it from being saved */
  readonly wrong: ReturnType<typeof wrongIn>;
  /** the person comes back from looking at the photo */
  readonly isFromPhoto: boolean;
  readonly onPicture: (picture: ImageBitmap) => void;
}

export function ProfilePart({ part, ...props }: PartProps & { readonly part: PartId }): ReactNode {
  const { draft, onChange } = props;
  switch (part) {
    case 'you':
      return <Who {...props} />;
    case 'contact':
      return <Contact {...props} />;
    case 'personal':
      return <Personal {...props} />;
    case 'work':
      return <Stations kind="work" items={draft.work} onChange={(work) => onChange({ work })} />;
    case 'education':
      return (
        <Stations
          kind="education"
          items={draft.education}
          onChange={(education) => onChange({ education })}
        />
      );
    case 'languages':
      return <Languages items={draft.languages} onChange={(languages) => onChange({ languages })} />;
    case 'recipients':
      return <Addresses items={draft.recipients} onChange={(recipients) => onChange({ recipients })} />;
  }
}

function Who({ draft, onChange, wrong, isFromPhoto, onPicture }: PartProps): ReactNode {
  const t = useTranslator();
  return (
    <div className={cx(css['who'])}>
      <div className={cx(css['part'])}>
        <Field
          label={t('window:profile.name')}
          missing={t('window:profile.nameMissing')}
          isRequired
          validationBehavior="aria"
          isInvalid={wrong === 'name'}
          autoFocus={wrong === 'name'}
          autoComplete="name"
          maxLength={longestLine}
          value={draft.name}
          onChange={(name) => onChange({ name })}
        />
        <Field
          label={t('window:profile.headline')}
          hint={t('window:profile.headlineHint')}
          maxLength={longestLine}
          value={draft.headline}
          onChange={(headline) => onChange({ headline })}
        />
        <Field
          label={t('window:profile.about')}
          rows={6}
          maxLength={longestText}
          value={draft.about}
          onChange={(about) => onChange({ about })}
        />
      </div>
      <PhotoChoice
        photo={draft.photo}
        isReturn={isFromPhoto}
        onRemove={() => onChange({ photo: null })}
        onPicture={onPicture}
      />
    </div>
  );
}

function Contact({ draft, onChange }: PartProps): ReactNode {
  const t = useTranslator();
  return (
    <div className={cx(css['part'])}>
      <h3>{t('window:profile.contact')}</h3>
      <div className={cx(css['pair'])}>
        <Field
          label={t('window:profile.email')}
          hint={t('me:why.email')}
          type="email"
          autoComplete="email"
          maxLength={longestLine}
          value={draft.email}
          onChange={(email) => onChange({ email })}
        />
        <Field
          label={t('window:profile.phone')}
          hint={t('me:why.phone')}
          type="tel"
          autoComplete="tel"
          maxLength={longestLine}
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <Field
          label={t('window:profile.address')}
          hint={t('me:why.address')}
          autoComplete="street-address"
          maxLength={longestLine}
          value={draft.address}
          onChange={(address) => onChange({ address })}
        />
        <Field
          label={t('window:profile.website')}
          hint={t('me:why.website')}
          maxLength={longestLine}
          value={draft.website}
          onChange={(website) => onChange({ website })}
        />
      </div>
      <Links items={draft.links} onChange={(links) => onChange({ links })} />
    </div>
  );
}

function Personal({ draft, onChange, wrong }: PartProps): ReactNode {
  const t = useTranslator();
  const chosen = new Set<string>(draft.licences);
  return (
    <div className={cx(css['part'])}>
      <BirthDate
        date={draft.birthDate}
        isWrong={wrong === 'birthDate'}
        onChange={(birthDate) => onChange({ birthDate })}
      />
      <Field
        label={t('me:nationality')}
        hint={t('me:why.nationality')}
        maxLength={longestLine}
        value={draft.nationality}
        onChange={(nationality) => onChange({ nationality })}
      />
      <h3>{t('me:licences')}</h3>
      <p className={cx(css['hint'])}>{t('me:why.licences')}</p>
      <Ticks
        label={t('me:licences')}
        inColumns
        options={licenceCategories.map((id) => ({ id, name: t(`me:licence.${id}`) }))}
        chosen={chosen}
        onChoose={(ids) => onChange({ licences: licenceCategories.filter((category) => ids.has(category)) })}
      />
    </div>
  );
}
