/** What is still missing for the Super Badge, group by group. */
import type { ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import type { BadgeTree } from '../../../shared/passport/badge-tree.ts';
import { badgeName, badgesOf } from '../../../shared/skills/framework.ts';
import type { GroupId } from '../../../shared/skills/placement.ts';
import { useTranslator } from '../../app-stores.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark } from '../../ui/marks.tsx';
import css from './overview.module.css';
import { superSentence } from './super-sentence.ts';
import { TreeMark } from './tree-mark.tsx';

const sentences = {
  held: 'lens:super.done',
  open: 'lens:super.open',
  missing: 'lens:super.missing',
} as const;

/** What of the way a group has: its badge proven, or there and not confirmed yet, or not there. */
function stepOf({ groups, way }: BadgeTree<BadgeSummary>, group: GroupId): keyof typeof sentences {
  if (!way.missing.includes(group)) return 'held';
  const lines = groups.find((one) => one.group === group)?.lines ?? [];
  return lines.some(({ held }) => held.some((badge) => way.open.includes(badge))) ? 'open' : 'missing';
}

export interface SuperWayProps {
  readonly view: Pick<PassportView, 'superBadge'>;
  readonly tree: BadgeTree<BadgeSummary>;
}

export function SuperWay({ view, tree }: SuperWayProps): ReactNode {
  const t = useTranslator();
  const wanted = (group: GroupId): string =>
    badgesOf()
      .filter((one) => one.kind === 'module' && one.group === group && one.level === 'excellent')
      .map((one) => badgeName(one, t.language))
      .join('');
  return (
    <section className={cx(css['part'])}>
      <h2>{t('lens:super.title')}</h2>
      <p>{superSentence(view.superBadge, t)}</p>
      {view.superBadge.held ? null : (
        <ul className={cx(css['list'])}>
          {tree.groups.map(({ group }) => {
            const state = stepOf(tree, group);
            return (
              <li key={group} className={cx(css['step'])}>
                <GroupMark page={group} />
                <TreeMark state={state} />
                <span>{t(sentences[state], { badge: wanted(group) })}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
