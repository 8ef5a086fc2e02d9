/** The marks of the passport: one shape a group, one a verdict, one to three filled marks for a level. */
import type { ReactNode } from 'react';
import type { BadgeSummary } from '../../shared/contract/views.ts';
import type { GroupId, LevelId } from '../../shared/skills/placement.ts';
import { levelIds } from '../../shared/skills/placement.ts';
import type { Outcome, Verdict } from '../../shared/verify/report.ts';
import { useTranslator } from '../app-stores.ts';
import { isOwnSection, type PageId } from '../stores/session.ts';
import { cx } from './class-names.ts';
import css from './marks.module.css';

const groupShapes: Readonly<Record<GroupId | 'unplaced' | 'own', ReactNode>> = {
  // two speech bubbles
  social: (
    <path d="M4 3h10a2 2 0 012 2v5a2 2 0 01-2 2H9l-4 3v-3H4a2 2 0 01-2-2V5a2 2 0 012-2zm14 6h2a2 2 0 012 2v5a2 2 0 01-2 2h-1v3l-4-3h-3a2 2 0 01-2-2v-2h4a4 4 0 004-4z" />
  ),
  // a standing figure
  personal: (
    <path d="M12 2a2.8 2.8 0 110 5.6A2.8 2.8 0 0112 2zM8 9h8a2 2 0 012 2v5h-2.5v6h-7v-6H6v-5a2 2 0 012-2z" />
  ),
  // a ticked list
  organisational: (
    <path d="M2.5 5.2l1.4-1.4 1.5 1.5 3-3 1.4 1.4-4.4 4.4zM12 4h10v2.5H12zM2.5 12.2l1.4-1.4 1.5 1.5 3-3 1.4 1.4-4.4 4.4zM12 11h10v2.5H12zM2.5 19.2l1.4-1.4 1.5 1.5 3-3 1.4 1.4-4.4 4.4zM12 18h10v2.5H12z" />
  ),
  // interlocking rings
  cooperative: (
    <path
      fillRule="evenodd"
      d="M8.5 5.5a6.5 6.5 0 103.5 11.98 6.5 6.5 0 100-10.96A6.47 6.47 0 008.5 5.5zm0 2.5c.5 0 .97.08 1.42.23a6.48 6.48 0 000 7.54A4 4 0 118.5 8zm7 0a4 4 0 11-1.42 7.77 6.48 6.48 0 000-7.54A4 4 0 0115.5 8zM12 9.99a3.98 3.98 0 010 4.02 3.98 3.98 0 010-4.02z"
    />
  ),
  // a spark
  creative: (
    <path d="M12 1.5c.9 5.7 2.3 7.4 8.5 8.5-6.2 1.1-7.6 2.8-8.5 8.5-.9-5.7-2.3-7.4-8.5-8.5 6.2-1.1 7.6-2.8 8.5-8.5zM19 16c.4 2.3.9 3 3.2 3.4-2.3.4-2.8 1.1-3.2 3.4-.4-2.3-.9-3-3.2-3.4 2.3-.4 2.8-1.1 3.2-3.4z" />
  ),
  // a bookmark: a section of the owner's own
  own: <path d="M7 2h10a2 2 0 012 2v18l-7-4.5L5 22V4a2 2 0 012-2z" />,
  unplaced: (
    <path d="M12 2a10 10 0 110 20 10 10 0 010-20zm0 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zm0 3a3.3 3.3 0 013.3 3.3c0 1.5-.9 2.2-1.5 2.7-.5.4-.7.6-.7 1.2v.3h-2.3v-.3c0-1.7.9-2.4 1.5-2.9.5-.4.7-.6.7-1a1 1 0 10-2 0H8.7A3.3 3.3 0 0112 7.5zm-1.2 8.7h2.4v1.3h-2.4z" />
  ),
};

/** The group's shape in its colour; its name always stands beside it in words. */
export function GroupMark({ page, size = 24 }: { readonly page: PageId; readonly size?: number }): ReactNode {
  return (
    <svg
      className={cx(css['group'])}
      data-group={page}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {groupShapes[isOwnSection(page) ? 'own' : page]}
    </svg>
  );
}

const verdictShapes: Readonly<Record<Verdict, ReactNode>> = {
  valid: (
    <path
      fillRule="evenodd"
      d="M10 1a9 9 0 110 18 9 9 0 010-18zm4.3 5.3L8.7 12 5.8 9.1 4.4 10.5l4.3 4.3 7-7z"
    />
  ),
  unconfirmed: <path fillRule="evenodd" d="M10 1a9 9 0 110 18 9 9 0 010-18zm0 2.2a6.8 6.8 0 010 13.6z" />,
  invalid: <path fillRule="evenodd" d="M10 1l9.5 17.5H.5zm-1.1 6v6h2.2V7zm0 7.3v2.1h2.2v-2.1z" />,
};

/** Shape and word together; `null` is a badge nobody has checked yet. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict | null }): ReactNode {
  const t = useTranslator();
  if (verdict === null)
    return <span className={cx(css['verdict'], css['none'])}>{t('window:badge.notChecked')}</span>;
  return <VerdictWords verdict={verdict} words={t.code('common', `verdict.${verdict}`)} />;
}

/** The verdict of a listed badge; where it came with the passport file, that stands beneath it. */
export function BadgeVerdict({
  badge: { verdict, isElsewhere },
}: {
  readonly badge: Pick<BadgeSummary, 'verdict' | 'isElsewhere'>;
}): ReactNode {
  const t = useTranslator();
  if (!isElsewhere) return <VerdictMark verdict={verdict} />;
  return (
    <span className={cx(css['found'])}>
      <VerdictMark verdict={verdict} />
      <span className={cx(css['elsewhere'])}>{t('window:badge.elsewhere')}</span>
    </span>
  );
}

export interface VerdictWordsProps {
  readonly verdict: Verdict;
  readonly words: string;
}

/** The shape and colour of a verdict with other words: of a whole document, for example. */
export function VerdictWords({ verdict, words }: VerdictWordsProps): ReactNode {
  return (
    <span className={cx(css['verdict'], css[verdict])}>
      <VerdictShape verdict={verdict} />
      <span>{words}</span>
    </span>
  );
}

function VerdictShape({ verdict }: { readonly verdict: Verdict }): ReactNode {
  return (
    <svg width="18" height="18" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" focusable="false">
      {verdictShapes[verdict]}
    </svg>
  );
}

const outcomeVerdicts: Readonly<Record<Outcome, Verdict | null>> = {
  passed: 'valid',
  failed: 'invalid',
  unknown: 'unconfirmed',
  'not-applicable': null,
};

/** The answer of one check, in the shape of its verdict and in words. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const t = useTranslator();
  const verdict = outcomeVerdicts[outcome];
  return (
    <span className={cx(css['verdict'], verdict === null ? css['none'] : css[verdict])}>
      {verdict === null ? null : <VerdictShape verdict={verdict} />}
      <span>{t.code('common', `outcome.${outcome}`)}</span>
    </span>
  );
}

export interface LevelMarkProps {
  readonly level: LevelId;
  /** whose colour the marks take; the ink's where left out */
  readonly page?: PageId;
  /** a badge names it that could not be checked completely: half filled, and said so */
  readonly isOpen?: boolean;
}

/** One, two or three filled marks and the word. */
export function LevelMark({ level, page, isOpen = false }: LevelMarkProps): ReactNode {
  const t = useTranslator();
  const filled = levelIds.indexOf(level) + 1;
  const word = t.code('common', `level.${level}`);
  return (
    <span className={cx(css['level'], isOpen && css['open'])}>
      <svg
        className={cx(page !== undefined && css['group'])}
        data-group={page}
        width="44"
        height="14"
        viewBox="0 0 44 14"
        aria-hidden="true"
        focusable="false"
      >
        {levelIds.map((id, index) => (
          <g key={id} transform={`translate(${7 + index * 15} 7)`} fill="currentColor" stroke="currentColor">
            <circle r="5" strokeWidth="1.5" fillOpacity={index < filled && !isOpen ? 1 : 0} />
            {index < filled && isOpen ? <path d="M0-5a5 5 0 010 10z" stroke="none" /> : null}
          </g>
        ))}
      </svg>
      <span className={cx(css['word'])}>{isOpen ? t('lens:overview.openLevel', { level: word }) : word}</span>
    </span>
  );
}
