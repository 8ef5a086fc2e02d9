/** Choices that all stay in sight: any number of ticks, or one of a few answers. */
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import { cx } from './class-names.ts';
import { CheckIcon } from './icons.tsx';
import css from './pick.module.css';

export interface TickOption {
  readonly id: string;
  readonly name: string;
  /** said beneath, quietly */
  readonly more?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface TicksProps {
  readonly label: string;
  readonly options: readonly TickOption[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** short names: several beside each other where there is room */
  readonly inColumns?: boolean;
}

export function Ticks({ label, options, chosen, onChoose, inColumns = false }: TicksProps): ReactNode {
  return (
    <CheckboxGroup
      className={cx(css['ticks'], inColumns && css['columns'])}
      value={[...chosen]}
      onChange={(ids) => onChoose(new Set(ids))}
      aria-label={label}
    >
      {options.map(({ id, name, more, isDisabled = false }) => (
        <Checkbox key={id} value={id} isDisabled={isDisabled} className={cx(css['tick'])}>
          {({ isSelected }) => (
            <>
              <span className={cx(css['box'], isSelected && css['ticked'])}>
                {isSelected ? <CheckIcon /> : null}
              </span>
              <span className={cx(css['words'])}>
                <span className={cx(css['name'])}>{name}</span>
                {more}
              </span>
            </>
          )}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

export interface AnswerOption<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** BCP 47, where the name is in another language than the app */
  readonly language?: string;
}

export interface AnswersProps<Id extends string> {
  readonly label: string;
  /** the label is then only heard */
  readonly labelHidden?: boolean;
  readonly options: readonly AnswerOption<Id>[];
  /** null: nothing is chosen yet */
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
}

export function Answers<Id extends string>(props: AnswersProps<Id>): ReactNode {
  const { label, labelHidden = false, options, chosen, onChoose } = props;
  return (
    <RadioGroup
      className={cx(css['answers'])}
      value={chosen}
      onChange={(value) => {
        const option = options.find(({ id }) => id === value);
        if (option !== undefined) onChoose(option.id);
      }}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {labelHidden ? null : <Label className={cx(css['label'])}>{label}</Label>}
      <span className={cx(css['row'])}>
        {options.map(({ id, name, language }) => (
          <Radio key={id} value={id} className={cx(css['answer'])}>
            <span className={cx(css['dot'])} />
            <span lang={language}>{name}</span>
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
