/** The three choices that everybody makes: template, language, size of the letters. */
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Language } from '../../../shared/i18n/translate.ts';
import { languageName, languages } from '../../../shared/i18n/translate.ts';
import { printSizes, type Choices } from '../../../shared/passport/choices.ts';
import { useTranslator } from '../../app-stores.ts';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import css from './essentials.module.css';
import { sizeFits } from './fitting.ts';
import { TemplateChoice } from './template-choice.tsx';

export interface EssentialsProps {
  /** as they fit together */
  readonly choices: Choices;
  readonly onChoose: (part: Partial<Choices>) => void;
  /** of the passport itself: it is kept in it */
  readonly onSpeak: (language: Language) => void;
}

export function Essentials({ choices, onChoose, onSpeak }: EssentialsProps): ReactNode {
  const t = useTranslator();
  return (
    <>
      <TemplateChoice chosen={choices.template} onChoose={(template) => onChoose({ template })} />
      <Choice
        label={t('making:language.label')}
        hint={t('making:language.hint')}
        options={languages.map((id) => ({ id, name: languageName(id), language: id }))}
        chosen={choices.language}
        onChoose={onSpeak}
      />
      <SizeChoice choices={choices} onChoose={onChoose} />
    </>
  );
}

function SizeChoice({ choices, onChoose }: Pick<EssentialsProps, 'choices' | 'onChoose'>): ReactNode {
  const t = useTranslator();
  const hasReason = printSizes.some((size) => !sizeFits(choices.template, size));
  return (
    <RadioGroup
      className={cx(css['sizes'])}
      value={String(choices.size)}
      onChange={(value) => {
        const size = printSizes.find((one) => String(one) === value);
        if (size !== undefined) onChoose({ size });
      }}
    >
      <Label className={cx(css['label'])}>{t('making:size.label')}</Label>
      {hasReason ? <p className={cx(css['quiet'])}>{t('making:size.easy-read')}</p> : null}
      <span className={cx(css['row'])}>
        {printSizes.map((size) => (
          <Radio
            key={size}
            value={String(size)}
            isDisabled={!sizeFits(choices.template, size)}
            className={cx(css['size'])}
          >
            {/* As large beside each other as on paper. */}
            <span className={cx(css['letters'])} style={{ fontSize: `${size / 12}rem` }} aria-hidden="true">
              Aa
            </span>
            <span className={cx(css['word'])}>{t(`making:size.${size}`)}</span>
            <span className={cx(css['quiet'])}>{t('making:size.points', { points: size })}</span>
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
