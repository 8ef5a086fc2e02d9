/**
 * The five groups as five arms around a middle, each of three steps. A step is filled where a level is proven, hatched
 * where a badge names it that could not be checked completely, and dashed where it is the owner's own word; so it can be
 * read without colour. What it shows stands beside it in words.
 */
import { useId, type ReactNode } from 'react';
import { levelIds } from '../../../shared/skills/placement.ts';
import type { GroupProof, ProvenBadge } from '../../../shared/passport/overview.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark } from '../../ui/marks.tsx';
import css from './figure.module.css';
import { armPoint, stepPath } from './figure-shape.ts';
import { stepState, type StepState } from './step-state.ts';

export interface FigureProps {
  readonly proofs: readonly GroupProof<ProvenBadge>[];
  /** what is seen, in words; null: it stands beside words that say the same */
  readonly label: string | null;
  /** with the marks of the groups at the ends of the arms */
  readonly marked?: boolean;
}

export function Figure({ proofs, label, marked = false }: FigureProps): ReactNode {
  const id = useId();
  const reach = marked ? 140 : 104;
  return (
    <svg
      className={cx(css['figure'])}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      focusable="false"
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {proofs.map((proof, arm) => {
        const hatch = `${id}-${proof.group}`;
        const [x, y] = armPoint(arm, 120);
        return (
          <g key={proof.group} className={cx(css['arm'])} data-group={proof.group}>
            <Hatch id={hatch} />
            {levelIds.map((level, step) => {
              const state = stepState(proof, level);
              return (
                <path
                  key={level}
                  d={stepPath(arm, step)}
                  className={cx(css[state])}
                  {...(state === 'open' ? { fill: `url(#${hatch})` } : {})}
                />
              );
            })}
            {marked ? (
              <g transform={`translate(${x - 14} ${y - 14})`}>
                <GroupMark page={proof.group} size={28} />
              </g>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" stroke="currentColor" strokeWidth="4" />
    </pattern>
  );
}

/** One step in words of the key, with the same pattern. */
export function KeyStep({ state }: { readonly state: StepState }): ReactNode {
  const id = useId();
  return (
    <svg className={cx(css['key'])} width="28" height="20" viewBox="0 0 28 20" aria-hidden="true">
      <Hatch id={id} />
      <path
        d="M2 2H26V18H2z"
        className={cx(css[state])}
        {...(state === 'open' ? { fill: `url(#${id})` } : {})}
      />
    </svg>
  );
}
