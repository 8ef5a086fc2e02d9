/** A faint pattern of fine lines, as on the paper of travel documents; decoration only. */
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import css from './guilloche.module.css';

const turns = 18;
const petals = 9;
const steps = 720;

/** One closed rose line; `shift` turns it. Coordinates within 0 to 400. */
function roseLine(shift: number): string {
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI;
    const radius = 150 + 42 * Math.cos(petals * angle + shift);
    return `${(200 + radius * Math.cos(angle)).toFixed(1)} ${(200 + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

const lines = Array.from({ length: turns }, (_, turn) => roseLine((turn / turns) * 2 * Math.PI));

export function Guilloche(): ReactNode {
  return (
    <svg className={cx(css['pattern'])} viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      {lines.map((d) => (
        <path key={d} d={d} fill="none" stroke="currentColor" strokeWidth="0.6" />
      ))}
    </svg>
  );
}
