/** A few fields below each other and one button that hands them in, as a small dialog has them. */
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import css from './short-form.module.css';

export interface ShortFormProps {
  /** what the button says */
  readonly submit: string;
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}

export function ShortForm({ submit, onSubmit, children }: ShortFormProps): ReactNode {
  return (
    <Form
      className={cx(css['form'])}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      <Button look="primary" type="submit">
        {submit}
      </Button>
    </Form>
  );
}
