/** What a template looks like, as small as a stamp; its name always stands beside it in words. */
import type { ReactNode } from 'react';
import type { Template } from '../../../shared/passport/choices.ts';
import { groupIds } from '../../../shared/skills/placement.ts';
import { cx } from '../../ui/class-names.ts';
import css from './template-choice.module.css';

const rows = [0, 1, 2, 3, 4] as const;
const colours = groupIds.map((group) => `var(--group-${group})`);

/** Text as fine lines; a step of `gap` from one to the next. */
function Text(props: {
  x: number;
  y: number;
  width: number;
  lines: number;
  gap?: number;
  thick?: number;
}): ReactNode {
  const { x, y, width, lines, gap = 3, thick = 1 } = props;
  return Array.from({ length: lines }, (_, line) => (
    <rect
      key={line}
      x={x}
      y={y + line * gap}
      width={line === lines - 1 ? width * 0.6 : width}
      height={thick}
      fill="currentColor"
    />
  ));
}

const drawings: Readonly<Record<Template, ReactNode>> = {
  classic: (
    <>
      <rect width="36" height="15" fill="var(--accent)" />
      <circle cx="28" cy="7.5" r="5" fill="none" stroke="var(--on-accent)" strokeWidth="0.7" opacity="0.7" />
      <circle cx="28" cy="7.5" r="3" fill="none" stroke="var(--on-accent)" strokeWidth="0.7" opacity="0.7" />
      <rect x="4" y="6" width="13" height="3" fill="var(--on-accent)" />
      {rows.map((row) => (
        <g key={row}>
          <circle cx="6" cy={21 + row * 6} r="1.8" fill={colours[row]} />
          <rect x="10" y={20.5 + row * 6} width={[20, 15, 18, 12, 17][row]} height="1" fill="currentColor" />
        </g>
      ))}
    </>
  ),
  plain: (
    <g className={cx(css['ink'])}>
      <rect x="4" y="5" width="18" height="3" fill="currentColor" />
      <rect x="4" y="12" width="28" height="0.7" fill="currentColor" />
      <Text x={4} y={16} width={28} lines={4} />
      <rect x="4" y="30" width="28" height="0.7" fill="currentColor" />
      <Text x={4} y={34} width={28} lines={4} />
    </g>
  ),
  'easy-read': (
    <>
      <circle cx="9" cy="11" r="5" fill="var(--group-social)" />
      <g className={cx(css['ink'])}>
        <Text x={17} y={8} width={15} lines={2} gap={5} thick={2.4} />
      </g>
      <rect x="4" y="22" width="10" height="10" rx="1.5" fill="var(--group-creative)" />
      <g className={cx(css['ink'])}>
        <Text x={17} y={24} width={15} lines={2} gap={5} thick={2.4} />
      </g>
      <g className={cx(css['ink'])}>
        <Text x={4} y={39} width={28} lines={2} gap={5} thick={2.4} />
      </g>
    </>
  ),
  summary: (
    <>
      <rect x="4" y="4" width="16" height="2.4" fill="var(--accent)" />
      <rect x="26" y="4" width="6" height="7" fill="currentColor" opacity="0.5" />
      {rows.map((row) => (
        <g key={row}>
          <rect x="4" y={14 + row * 6.6} width="2" height="5" fill={colours[row]} />
          <Text x={8} y={14.5 + row * 6.6} width={24} lines={2} gap={2.6} />
        </g>
      ))}
    </>
  ),
  certificates: (
    <>
      <rect x="3" y="3" width="30" height="44" fill="none" stroke="var(--accent)" strokeWidth="0.8" />
      <circle cx="18" cy="17" r="6" fill="var(--group-organisational)" />
      <path d="M15 21l-1.500 6 4.500-2 4.500 2-1.500-6" fill="var(--group-organisational)" />
      <g className={cx(css['ink'])}>
        <rect x="9" y="31" width="18" height="2" fill="currentColor" />
      </g>
      <rect x="11" y="36" width="14" height="1" fill="currentColor" />
      <rect x="13" y="39" width="10" height="1" fill="currentColor" />
    </>
  ),
};

export function TemplateDrawing({ template }: { readonly template: Template }): ReactNode {
  return (
    <svg
      className={cx(css['drawing'])}
      width="36"
      height="50"
      viewBox="0 0 36 50"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[template]}
    </svg>
  );
}
