/** Everything else that can be chosen, folded away; each fold says what is chosen now. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { languageName, languages, type Language } from '../../../shared/i18n/translate.ts';
import { badgeOrders, type Choices } from '../../../shared/passport/choices.ts';
import { useTranslator } from '../../app-stores.ts';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { Fold } from '../../ui/fold.tsx';
import { Answers } from '../../ui/pick.tsx';
import { Tick } from '../../ui/tick.tsx';
import { BadgeTree } from './badge-tree.tsx';
import { badgesWords, paperWords, shownWords } from './choice-words.ts';
import css from './further.module.css';
import { PaperChoice } from './paper-choice.tsx';
import { PartsChoice } from './parts-choice.tsx';

export interface FurtherProps {
  readonly view: PassportView;
  /** as they fit together */
  readonly choices: Choices;
  readonly onChoose: (part: Partial<Choices>) => void;
}

export function Further({ view, choices, onChoose }: FurtherProps): ReactNode {
  const t = useTranslator();
  const { second, order, seal } = choices;
  return (
    <>
      <Fold level={2} title={t('making:badges.title')} summary={badgesWords(t, view, choices)}>
        <BadgeTree view={view} choices={choices} onChoose={onChoose} />
      </Fold>
      <Fold level={2} title={t('making:order.title')} summary={t(`making:order.${order}`)}>
        <Answers
          label={t('making:order.label')}
          options={badgeOrders.map((id) => ({ id, name: t(`making:order.${id}`) }))}
          chosen={order}
          onChoose={(next) => onChoose({ order: next })}
        />
      </Fold>
      <Fold level={2} title={t('making:show.title')} summary={shownWords(t, choices)}>
        <PartsChoice view={view} choices={choices} onChoose={onChoose} />
      </Fold>
      <Fold
        level={2}
        title={t('making:language.second')}
        summary={second === null ? t('making:language.none') : languageName(second)}
      >
        <SecondLanguage choices={choices} onChoose={onChoose} />
      </Fold>
      <Fold level={2} title={t('making:paper.title')} summary={paperWords(t, choices)}>
        <PaperChoice choices={choices} onChoose={onChoose} />
      </Fold>
      <Fold level={2} title={t('making:seal.title')} summary={t(seal ? 'making:seal.on' : 'making:seal.off')}>
        <Tick isChosen={seal} onChoose={(isChosen) => onChoose({ seal: isChosen })}>
          {t('making:seal.tick')}
        </Tick>
        <p className={cx(css['quiet'])}>{t('making:seal.hint')}</p>
      </Fold>
    </>
  );
}

function SecondLanguage({ choices, onChoose }: Pick<FurtherProps, 'choices' | 'onChoose'>): ReactNode {
  const t = useTranslator();
  const others = languages.filter((id) => id !== choices.language);
  return (
    <Choice<Language | 'none'>
      label={t('making:language.second')}
      hint={t('making:language.secondHint')}
      options={[
        { id: 'none', name: t('making:language.none') },
        ...others.map((id) => ({ id, name: languageName(id), language: id })),
      ]}
      chosen={choices.second ?? 'none'}
      onChoose={(id) => onChoose({ second: id === 'none' ? null : id })}
    />
  );
}
