/** A labelled text field with its hint and, where needed, what is missing. */
import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { cx } from './class-names.ts';
import css from './field.module.css';

export interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** said where the field is invalid */
  readonly missing?: string;
  /** number of lines; one line where left out */
  readonly rows?: number;
}

export function Field({ label, hint, missing, rows, ...props }: FieldProps): ReactNode {
  return (
    <AriaTextField {...props} className={cx(css['field'])}>
      <Label className={cx(css['label'])}>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className={cx(css['hint'])}>
          {hint}
        </Text>
      )}
      {rows === undefined ? (
        <Input className={cx(css['input'])} />
      ) : (
        <TextArea className={cx(css['input'], css['area'])} rows={rows} />
      )}
      {missing === undefined ? null : <FieldError className={cx(css['missing'])}>{missing}</FieldError>}
    </AriaTextField>
  );
}
