/** A choice of one from a short list. */
import type { ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { cx } from './class-names.ts';
import css from './choice.module.css';
import { CheckIcon, ChevronIcon } from './icons.tsx';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly mark?: ReactNode;
  /** BCP 47, where the name is in another language than the app */
  readonly language?: string;
}

export interface ChoiceProps<Id extends string> {
  readonly label: string;
  /** the label is then only heard */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly options: readonly Option<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export function Choice<Id extends string>(props: ChoiceProps<Id>): ReactNode {
  const { label, labelHidden = false, hint, options, chosen, onChoose } = props;
  return (
    <Select
      className={cx(css['choice'])}
      value={chosen}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option !== undefined) onChoose(option.id);
      }}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {labelHidden ? null : <Label className={cx(css['label'])}>{label}</Label>}
      {hint === undefined ? null : (
        <Text slot="description" className={cx(css['hint'])}>
          {hint}
        </Text>
      )}
      <Button className={cx(css['button'])}>
        <SelectValue className={cx(css['value'])} />
        <ChevronIcon />
      </Button>
      <Popover className={cx(css['popover'])}>
        <ListBox className={cx(css['list'])} items={options}>
          {({ id, name, mark, language }) => (
            <ListBoxItem id={id} textValue={name} className={cx(css['item'])}>
              {({ isSelected }) => (
                <>
                  {mark}
                  <span className={cx(css['name'])} lang={language}>
                    {name}
                  </span>
                  {isSelected ? <CheckIcon /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
