/** Which template: five cards, each with a small drawing and one line about it. */
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { templates, type Template } from '../../../shared/passport/choices.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import css from './template-choice.module.css';
import { TemplateDrawing } from './template-drawing.tsx';

export interface TemplateChoiceProps {
  readonly chosen: Template;
  readonly onChoose: (template: Template) => void;
}

export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps): ReactNode {
  const t = useTranslator();
  return (
    <RadioGroup
      className={cx(css['group'])}
      value={chosen}
      onChange={(value) => {
        const template = templates.find((one) => one === value);
        if (template !== undefined) onChoose(template);
      }}
    >
      <Label className={cx(css['label'])}>{t('making:template.label')}</Label>
      {templates.map((template) => (
        <Radio key={template} value={template} className={cx(css['card'])}>
          <TemplateDrawing template={template} />
          <span className={cx(css['words'])}>
            <span className={cx(css['name'])}>{t(`making:template.${template}`)}</span>
            <span className={cx(css['hint'])}>{t(`making:template.hint.${template}`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
