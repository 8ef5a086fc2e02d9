/** The text of a section of the owner's own, and what can be done with the section. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { OwnSectionView } from '../../../shared/contract/passport-view.ts';
import { useTranslator } from '../../app-stores.ts';
import { useGoToPage } from '../../go-to-page.ts';
import { useSections } from '../../sections.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { MoreIcon, PenIcon } from '../../ui/icons.tsx';
import menu from '../../ui/menu.module.css';
import css from './section-text.module.css';

const SectionDialog = lazy(() =>
  import('./section-dialog.tsx').then(({ SectionDialog: section }) => ({ default: section })),
);

export interface OwnSectionHeadProps {
  readonly section: OwnSectionView;
  /** language of the passport, in which the text is written */
  readonly language: string;
}

export function OwnSectionHead({ section, language }: OwnSectionHeadProps): ReactNode {
  const t = useTranslator();
  const { shift, remove } = useSections();
  const goToPage = useGoToPage();
  const [editing, setEditing] = useState(false);
  return (
    <div className={cx(css['text'])}>
      {section.text === '' ? null : (
        <p lang={language} className={cx(css['words'])}>
          {section.text}
        </p>
      )}
      <p className={cx(css['whose'])}>{t('arrange:section.isOwn')}</p>
      <div className={cx(css['actions'])}>
        <Button look="quiet" icon={<PenIcon />} onPress={() => setEditing(true)}>
          {t('arrange:section.edit')}
        </Button>
        <MenuTrigger>
          <Button look="quiet" icon={<MoreIcon />}>
            {t('arrange:section.more')}
          </Button>
          <Popover className={cx(menu['popover'])}>
            <Menu className={cx(menu['menu'])} aria-label={t('arrange:section.more')}>
              <MenuItem className={cx(menu['item'])} onAction={() => void shift(section, 'up')}>
                {t('arrange:section.up')}
              </MenuItem>
              <MenuItem className={cx(menu['item'])} onAction={() => void shift(section, 'down')}>
                {t('arrange:section.down')}
              </MenuItem>
              <MenuItem
                className={cx(menu['item'])}
                onAction={() => void remove(section).then(() => goToPage('unplaced'))}
              >
                {t('arrange:section.remove')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {editing ? (
        <Suspense>
          <SectionDialog section={section} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
