/** About me: the owner's details, in parts. Only the name is needed, and nothing that was written is lost by a key. */
import { Fragment, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { Photo, Profile } from '../../../shared/passport/profile.ts';
import type { FoundProfile } from '../../../shared/profile-import/found.ts';
import { chosenAtFirst, offersOf, takenOver } from '../../../shared/profile-import/take-over.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Card } from '../../ui/dialog.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useStay, useUnsaved, useUnsavedGuard } from '../unsaved.tsx';
import { isChanged, partIds, partOfWrong, tidied, wrongIn, type PartId } from './draft.ts';
import { FromFile } from './from-file.tsx';
import { Offers } from './offers.tsx';
import { ProfilePart } from './parts.tsx';
import { PhotoCrop } from './photo-crop.tsx';
import css from './profile.module.css';

const formId = 'profile-form';

/**
 * What the card shows: the form, or for a moment something else in its place. `after`: where the focus goes when the
 * form is back; a number: so many things were taken over.
 */
type View =
  | { readonly kind: 'form'; readonly after: 'crop' | 'offers' | number | null }
  | { readonly kind: 'crop'; readonly picture: ImageBitmap }
  | { readonly kind: 'offers'; readonly found: FoundProfile; readonly chosen: ReadonlySet<string> };
const form: View = { kind: 'form', after: null };

export function ProfileDialog(): ReactNode {
  const { passport } = useStores();
  const profile = passport((state) => state.view?.profile);
  return profile === undefined ? null : <ProfileCard profile={profile} />;
}

function ProfileCard({ profile }: { readonly profile: Profile }): ReactNode {
  const { passport, session, notices } = useStores();
  const t = useTranslator();
  const [draft, setDraft] = useState(profile);
  const [part, setPart] = useState<PartId>('you');
  const [view, setView] = useState<View>(form);
  const [wrong, setWrong] = useState<ReturnType<typeof wrongIn>>(null);
  const change = (changed: Partial<Profile>): void => setDraft((before) => ({ ...before, ...changed }));
  const leave = (): void => session.getState().openDialog(null);
  const save = async (): Promise<void> => {
    const found = wrongIn(draft);
    setWrong(found);
    if (found !== null) return setPart(partOfWrong[found]);
    if (!(await passport.getState().edit({ kind: 'profile', profile: tidied(draft) }))) return;
    notices.getState().say(t('window:profile.saved'));
    leave();
  };
  const guard = useUnsavedGuard({
    isChanged: isChanged(draft, profile),
    onLeave: leave,
    onSave: () => void save(),
  });
  const stay = useStay();
  // There is no room for the question in these.
  useUnsaved(view.kind !== 'form', () => {
    if (!stay()) notices.getState().say(t('unsaved:first'));
  });
  const close = (): void => {
    if (view.kind === 'form') guard.close();
    else setView({ kind: 'form', after: view.kind });
  };
  const use = (photo: Photo): void => {
    change({ photo });
    setView({ kind: 'form', after: 'crop' });
  };
  const take = (found: FoundProfile, chosen: ReadonlySet<string>): void => {
    setDraft(takenOver(draft, found.profile, chosen));
    setView({ kind: 'form', after: chosen.size });
  };

  if (view.kind === 'crop')
    return (
      <Card roomy title={t('me:photo.cropTitle')} onClose={close} footer={<Back onPress={close} />}>
        <PhotoCrop picture={view.picture} onUse={use} onUnusable={close} />
      </Card>
    );
  if (view.kind === 'offers') {
    const { found, chosen } = view;
    return (
      <Card
        roomy
        title={t('me:file.title')}
        onClose={close}
        footer={
          // Buttons of its own: a press that begins on this one must not end as a click on “Save” in its place.
          <Fragment key="offers">
            <Back onPress={close} />
            <Button look="primary" isDisabled={chosen.size === 0} onPress={() => take(found, chosen)}>
              {t('me:file.take', { count: chosen.size })}
            </Button>
          </Fragment>
        }
      >
        <Offers
          present={draft}
          found={found}
          offers={offersOf(draft, found.profile)}
          chosen={chosen}
          onChoose={(next) => setView({ ...view, chosen: next })}
        />
      </Card>
    );
  }
  return (
    <Card
      roomy
      title={t('window:profile.title')}
      onClose={close}
      footer={
        guard.question ?? (
          <>
            <Button onPress={close}>{t('window:action.cancel')}</Button>
            <Button look="primary" type="submit" form={formId}>
              {t('window:action.save')}
            </Button>
          </>
        )
      }
    >
      <Form
        id={formId}
        validationBehavior="aria"
        className={cx(css['form'])}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {typeof view.after === 'number' ? <Taken count={view.after} /> : null}
        <Tabs
          label={t('me:parts')}
          options={partIds.map((id) => ({ id, name: t(`me:part.${id}`) }))}
          shown={part}
          onShow={setPart}
        >
          {part === 'you' ? (
            <div className={cx(css['opening'])}>
              <p>{t('window:profile.lead')}</p>
              <FromFile
                isReturn={view.after === 'offers'}
                onFound={(found) =>
                  setView({ kind: 'offers', found, chosen: chosenAtFirst(offersOf(draft, found.profile)) })
                }
              />
            </div>
          ) : null}
          <ProfilePart
            key={`${part} ${wrong ?? ''}`}
            part={part}
            draft={draft}
            onChange={change}
            wrong={wrong}
            isFromPhoto={view.after === 'crop'}
            onPicture={(picture) => setView({ kind: 'crop', picture })}
          />
        </Tabs>
      </Form>
    </Card>
  );
}

/** Stays in sight until it is saved; heard at once, because it has the focus. */
function Taken({ count }: { readonly count: number }): ReactNode {
  const t = useTranslator();
  return (
    <p tabIndex={-1} ref={(words) => words?.focus()} className={cx(css['taken'])}>
      {t('me:file.taken', { count })}
    </p>
  );
}

function Back({ onPress }: { readonly onPress: () => void }): ReactNode {
  const t = useTranslator();
  return <Button onPress={onPress}>{t('me:back')}</Button>;
}
