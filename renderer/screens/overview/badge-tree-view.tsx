/** The tree of the framework's badges: which are held, which are missing, and which badge of the person counts for each. */
import type { ReactNode } from 'react';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { isProven, type BadgeTree, type TreeLine } from '../../../shared/passport/badge-tree.ts';
import { badgeName as frameworkBadgeName, badgesOf, spocc } from '../../../shared/skills/framework.ts';
import type { FrameworkBadge } from '../../../shared/skills/framework-schema.ts';
import { useTranslator } from '../../app-stores.ts';
import { groupName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark, LevelMark } from '../../ui/marks.tsx';
import css from './overview.module.css';
import { CountingBadges } from './counting-badges.tsx';
import { TreeMark, type TreeState } from './tree-mark.tsx';

interface LineProps {
  readonly badge: FrameworkBadge;
  readonly line: TreeLine<BadgeSummary>;
  readonly state: TreeState;
}

export function BadgeTreeView({ tree }: { readonly tree: BadgeTree<BadgeSummary> }): ReactNode {
  const t = useTranslator();
  const all = badgesOf();
  return (
    <section className={cx(css['part'])}>
      <h2>{t('lens:tree.title', { count: all.length })}</h2>
      <p>{t('lens:tree.lead')}</p>
      <ul className={cx(css['tree'])}>
        {tree.groups.map(({ group, lines }) => (
          <li key={group} className={cx(css['branch'])} data-group={group}>
            <h3>
              <GroupMark page={group} />
              <span>{groupName(t, group)}</span>
            </h3>
            <ul>
              {lines.map((line) =>
                all
                  .filter((one) => one.kind === 'module' && one.group === group && one.level === line.level)
                  .map((badge) => (
                    <Line key={badge.id} badge={badge} line={line} state={stateOf(line, line.isPassed)} />
                  )),
              )}
            </ul>
          </li>
        ))}
        <li className={cx(css['branch'])}>
          <h3>{t('lens:tree.special')}</h3>
          <ul>
            {tree.specials.map((line) =>
              all
                .filter((one) => one.kind === 'special' && one.special === line.special)
                .map((badge) => (
                  <Line key={badge.id} badge={badge} line={line} state={stateOf(line, false)} />
                )),
            )}
          </ul>
        </li>
      </ul>
    </section>
  );
}

function stateOf({ held, refused }: TreeLine<BadgeSummary>, isPassed: boolean): TreeState {
  if (held.length > 0) return held.some(isProven) ? 'held' : 'open';
  if (isPassed) return 'passed';
  return refused.length > 0 ? 'refused' : 'missing';
}

function Line({ badge, line, state }: LineProps): ReactNode {
  const t = useTranslator();
  return (
    <li className={cx(css['line'])}>
      <TreeMark state={state} />
      <div className={cx(css['words'])}>
        <p className={cx((state === 'held' || state === 'open') && css['name'])}>
          {frameworkBadgeName(badge, t.language)}
        </p>
        <p className={cx(css['facts'])}>
          {badge.kind === 'module' ? <LevelMark level={badge.level} page={badge.group} /> : null}
          <span>{t(`lens:tree.${state}`)}</span>
        </p>
        {state === 'missing' || state === 'refused' ? (
          <p className={cx(css['quiet'])}>{ruleOf(badge)}</p>
        ) : null}
        <CountingBadges line={line} />
      </div>
    </li>
  );

  function ruleOf(one: FrameworkBadge): string {
    if (one.kind === 'special') return t(`lens:tree.rule.${one.special}`);
    const { min = 0, max = 0 } = spocc.levels.find(({ id }) => id === one.level)?.score ?? {};
    return t('lens:tree.score', { min, max });
  }
}
