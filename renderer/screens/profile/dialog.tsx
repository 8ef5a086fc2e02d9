/** About me: the owner's details. Only the name is needed. */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { Profile } from '../../../shared/passport/profile.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Addresses, Languages, Stations } from './lists.tsx';
import { tidied } from './draft.ts';
import { PhotoChoice } from './photo-choice.tsx';
import css from './profile.module.css';

const formId = 'profile-form';

export function ProfileDialog(): ReactNode {
  const { passport } = useStores();
  const profile = passport((state) => state.view?.profile);
  return profile === undefined ? null : <ProfileCard profile={profile} />;
}

function ProfileCard({ profile }: { readonly profile: Profile }): ReactNode {
  const { passport, session, notices } = useStores();
  const t = useTranslator();
  const [draft, setDraft] = useState(profile);
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<Profile>): void => setDraft((before) => ({ ...before, ...part }));
  const close = (): void => session.getState().openDialog(null);
  const save = async (): Promise<void> => {
    const tidy = tidied(draft);
    setMissing(tidy.name === '');
    if (tidy.name === '') return;
    if (!(await passport.getState().edit({ kind: 'profile', profile: tidy }))) return;
    notices.getState().say(t('window:profile.saved'));
    close();
  };
  return (
    <Card
      wide
      title={t('window:profile.title')}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('window:action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('window:action.save')}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={cx(css['form'])}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{t('window:profile.lead')}</p>
        <div className={cx(css['who'])}>
          <div className={cx(css['part'])}>
            <Field
              label={t('window:profile.name')}
              missing={t('window:profile.nameMissing')}
              isRequired
              validationBehavior="aria"
              isInvalid={missing}
              autoComplete="name"
              maxLength={300}
              value={draft.name}
              onChange={(name) => change({ name })}
            />
            <Field
              label={t('window:profile.headline')}
              hint={t('window:profile.headlineHint')}
              maxLength={300}
              value={draft.headline}
              onChange={(headline) => change({ headline })}
            />
          </div>
          <PhotoChoice photo={draft.photo} onChange={(photo) => change({ photo })} />
        </div>
        <Field
          label={t('window:profile.about')}
          rows={4}
          maxLength={10_000}
          value={draft.about}
          onChange={(about) => change({ about })}
        />
        <Contact draft={draft} onChange={change} />
        <Addresses items={draft.recipients} onChange={(recipients) => change({ recipients })} />
        <Stations kind="work" items={draft.work} onChange={(work) => change({ work })} />
        <Stations kind="education" items={draft.education} onChange={(education) => change({ education })} />
        <Languages items={draft.languages} onChange={(languages) => change({ languages })} />
      </Form>
    </Card>
  );
}

interface ContactProps {
  readonly draft: Profile;
  readonly onChange: (part: Partial<Profile>) => void;
}

function Contact({ draft, onChange }: ContactProps): ReactNode {
  const t = useTranslator();
  return (
    <section className={cx(css['part'])}>
      <h3>{t('window:profile.contact')}</h3>
      <div className={cx(css['pair'])}>
        <Field
          label={t('window:profile.email')}
          type="email"
          autoComplete="email"
          validationBehavior="aria"
          maxLength={300}
          value={draft.email}
          onChange={(email) => onChange({ email })}
        />
        <Field
          label={t('window:profile.phone')}
          type="tel"
          autoComplete="tel"
          maxLength={300}
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <Field
          label={t('window:profile.address')}
          autoComplete="street-address"
          maxLength={300}
          value={draft.address}
          onChange={(address) => onChange({ address })}
        />
        <Field
          label={t('window:profile.website')}
          maxLength={300}
          value={draft.website}
          onChange={(website) => onChange({ website })}
        />
      </div>
    </section>
  );
}
