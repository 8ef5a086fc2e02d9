/** The head of the screen: the way back, how much it is, and the three ways out of the app. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import type { ShownPages } from '../../stores/making.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { BackIcon, PrintIcon } from '../../ui/icons.tsx';
import { ScreenTitle } from '../screen-title.tsx';
import { countWords } from './choice-words.ts';
import { countShown } from './chosen-badges.ts';
import css from './make.module.css';

export interface MakeHeaderProps {
  readonly view: PassportView;
  readonly pages: ShownPages | null;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  readonly onSave: () => void;
}

export function MakeHeader({ view, pages, onCopy, onPrint, onSave }: MakeHeaderProps): ReactNode {
  const { session } = useStores();
  const t = useTranslator();
  return (
    <header className={cx(css['header'])}>
      <Button look="quiet" icon={<BackIcon />} onPress={() => session.getState().show('passport')}>
        {t('window:action.back')}
      </Button>
      <div className={cx(css['title'])}>
        <ScreenTitle>{t('making:title')}</ScreenTitle>
        {/* Said once, when it is another. */}
        <p className={cx(css['count'])} role="status">
          {pages === null
            ? ''
            : countWords(t, {
                paper: pages.choices.paper,
                sides: pages.pdf.pageCount,
                badges: countShown(view, pages.choices),
              })}
        </p>
      </div>
      <div className={cx(css['actions'])}>
        <Button onPress={onCopy}>{t('making:europass')}</Button>
        <Button icon={<PrintIcon />} onPress={onPrint}>
          {t('making:print.title')}
        </Button>
        <Button look="primary" onPress={onSave}>
          {t('making:save')}
        </Button>
      </div>
    </header>
  );
}
