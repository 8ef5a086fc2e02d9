/** Terms and what stands behind them, for experts: small, the values as they are written. */
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import css from './terms.module.css';

export interface TermRow {
  readonly term: string;
  readonly values: readonly string[];
}

/** A term without a value is left out. */
export function Terms({ rows }: { readonly rows: readonly TermRow[] }): ReactNode {
  return (
    <dl className={cx(css['terms'])}>
      {rows
        .filter(({ values }) => values.length > 0)
        .map(({ term, values }) => (
          <div key={`${term} ${values.join(' ')}`}>
            <dt>{term}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
