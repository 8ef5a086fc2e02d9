/** How the pages lie on the paper. */
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { papers, type Choices } from '../../../shared/passport/choices.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import pick from '../../ui/pick.module.css';
import { Tick } from '../../ui/tick.tsx';
import css from './further.module.css';

export interface PaperChoiceProps {
  readonly choices: Choices;
  readonly onChoose: (part: Partial<Choices>) => void;
}

export function PaperChoice({ choices, onChoose }: PaperChoiceProps): ReactNode {
  const t = useTranslator();
  const isOnePage = choices.template === 'summary';
  return (
    <>
      <RadioGroup
        className={cx(css['answers'])}
        aria-label={t('making:paper.title')}
        value={choices.paper}
        onChange={(value) => {
          const paper = papers.find((one) => one === value);
          if (paper !== undefined) onChoose({ paper });
        }}
      >
        {papers.map((paper) => {
          const isOff = isOnePage && paper !== 'single';
          return (
            <Radio key={paper} value={paper} isDisabled={isOff} className={cx(pick['answer'])}>
              <span className={cx(pick['dot'])} />
              <span className={cx(css['words'])}>
                {t(`making:paper.${paper}`)}
                <span className={cx(css['quiet'])}>
                  {isOff ? t('making:paper.onePage') : t(`making:paper.hint.${paper}`)}
                </span>
              </span>
            </Radio>
          );
        })}
      </RadioGroup>
      {choices.paper === 'booklet' ? (
        <Tick isChosen={choices.cropMarks} onChoose={(cropMarks) => onChoose({ cropMarks })}>
          {t('making:paper.cropMarks')}
        </Tick>
      ) : null}
    </>
  );
}
