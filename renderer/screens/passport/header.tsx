/** The head of the passport: whose it is, what it holds, and what can be done with it. */
import { useMemo, type ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { languageName, languages } from '../../../shared/i18n/translate.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { hasExpired } from '../../badge-words.ts';
import { expiryNow } from '../../expiry-now.ts';
import { useIncoming } from '../../incoming.tsx';
import { shownGroups } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import {
  CheckIcon,
  ClockIcon,
  GlobeIcon,
  PenIcon,
  PersonIcon,
  PlusIcon,
  RedoIcon,
  SealIcon,
  StarIcon,
  UndoIcon,
} from '../../ui/icons.tsx';
import { FindField } from '../find/find-field.tsx';
import { ScreenButton } from '../screen-button.tsx';
import { ScreenTitle } from '../screen-title.tsx';
import css from './header.module.css';
import { MoreMenu } from './more-menu.tsx';

export function PassportHeader({ view }: { readonly view: PassportView }): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  const { undo, redo } = usePlacing();
  const { choose } = useIncoming();
  const language = session((state) => state.language);
  const name = view.profile.name;
  const hasBadges = view.badges.length > 0;
  const soon = useMemo(() => expiryNow(view.badges).soon.length, [view.badges]);
  return (
    <header className={cx(css['header'])}>
      <div className={cx(css['top'])}>
        <div className={cx(css['whose'])}>
          <ScreenTitle>
            {name === '' ? t('window:header.titleUnnamed') : t('window:header.title', { name })}
          </ScreenTitle>
          {name === '' ? (
            <Button look="quiet" icon={<PenIcon />} onPress={() => session.getState().openDialog('name')}>
              {t('home:name.ask')}
            </Button>
          ) : null}
          {hasBadges ? <p className={cx(css['facts'])}>{factsOf(view).join(' · ')}</p> : null}
        </div>
        {hasBadges ? <FindField passport={view.id} /> : null}
        {hasBadges ? (
          <div className={cx(css['main'])}>
            <Button icon={<PlusIcon />} onPress={() => void choose()}>
              {t('window:header.add')}
            </Button>
            <ScreenButton look="primary" to="make">
              {t('window:header.make')}
            </ScreenButton>
          </div>
        ) : null}
      </div>
      <Toolbar aria-label={t('window:header.tools')} className={cx(css['tools'])}>
        <Button look="quiet" icon={<PersonIcon />} onPress={() => session.getState().openDialog('profile')}>
          {t('window:header.profile')}
        </Button>
        {hasBadges ? (
          <>
            <ScreenButton look="quiet" icon={<StarIcon />} to="overview">
              {t('lens:title')}
            </ScreenButton>
            <Button look="quiet" icon={<CheckIcon />} onPress={() => session.getState().checkAgain(null)}>
              {t('window:header.check')}
            </Button>
            <ScreenButton look="quiet" icon={<SealIcon />} to="issuers">
              {t('window:header.issuers')}
            </ScreenButton>
          </>
        ) : null}
        {soon === 0 ? null : (
          <ScreenButton look="quiet" icon={<ClockIcon />} to="expiry">
            {t('lens:dates.header', { count: soon })}
          </ScreenButton>
        )}
        <ScreenButton look="quiet" icon={<GlobeIcon />} to="network">
          {t('window:header.network')}
        </ScreenButton>
        <IconButton
          label={t('window:action.undo')}
          icon={<UndoIcon />}
          isDisabled={!view.canUndo}
          onPress={() => void undo()}
        />
        <IconButton
          label={t('window:action.redo')}
          icon={<RedoIcon />}
          isDisabled={!view.canRedo}
          onPress={() => void redo()}
        />
        <span className={cx(css['language'])}>
          <Choice
            label={t('window:header.language')}
            labelHidden
            options={languages.map((id) => ({ id, name: languageName(id), language: id }))}
            chosen={language}
            onChoose={(next) => void session.getState().speak(next)}
          />
          <MoreMenu />
        </span>
      </Toolbar>
    </header>
  );

  function factsOf(passport: PassportView): readonly string[] {
    const expired = passport.badges.filter((badge) => hasExpired(badge, new Date())).length;
    return [
      t('window:header.shown', { shown: shownGroups(passport), total: groupIds.length }),
      passport.unplaced.length === 0 ? '' : t('window:header.unplaced', { count: passport.unplaced.length }),
      expired === 0 ? '' : t('window:header.expires', { count: expired }),
    ].filter((fact) => fact !== '');
  }
}
