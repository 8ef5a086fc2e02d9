/** The badge's group and level, who decided them, and how to change that. */
import type { ReactNode } from 'react';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { isLevelId, levelIds } from '../../../shared/skills/placement.ts';
import { reasonSentence } from '../../../shared/skills/reason.ts';
import { useStores, useTranslator } from '../../app-stores.ts';
import { groupName, pageName, pageOf } from '../../badge-words.ts';
import { pagesOf } from '../../page-order.ts';
import { usePlacing } from '../../placing.ts';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/class-names.ts';
import { GroupMark } from '../../ui/marks.tsx';
import css from './sheet.module.css';

const noLevel = 'none';

export function WhereItStands({ badge }: { readonly badge: BadgeSummary }): ReactNode {
  const t = useTranslator();
  const { passport } = useStores();
  const view = passport((state) => state.view) ?? { ownSections: [] };
  const { place, setLevel } = usePlacing();
  const { standing } = badge;
  const levelOptions = [noLevel, ...levelIds];
  return (
    <div className={cx(css['place'])}>
      <div className={cx(css['choices'])}>
        <Choice
          label={t('window:sheet.group')}
          options={pagesOf(view).map((id) => ({
            id,
            name: pageName(t, id, view),
            mark: <GroupMark page={id} size={20} />,
          }))}
          chosen={pageOf(badge)}
          onChoose={(page) => void place(badge, page)}
        />
        <Choice
          label={t('window:sheet.level')}
          options={levelOptions.map((id) => ({ id, name: t.code('common', `level.${id}`) }))}
          chosen={standing.level ?? noLevel}
          onChoose={(level) => void setLevel(badge, isLevelId(level) ? level : null)}
        />
      </div>
      <p className={cx(css['small'])}>
        {[groupWords(), levelWords()].filter((words) => words !== '').join(' ')}
      </p>
    </div>
  );

  function groupWords(): string {
    if (standing.groupBy === 'owner') return t('window:sheet.groupByOwner');
    if (standing.proposal === null) return '';
    const reason = reasonSentence(standing.proposal.reason, t);
    if (standing.groupBy === 'proposal') return t('window:sheet.groupByProposal', { reason });
    const { group } = standing.proposal;
    return group === null ? '' : t('window:sheet.proposal', { group: groupName(t, group), reason });
  }

  function levelWords(): string {
    if (standing.levelBy === 'issuer') return t('window:sheet.levelByIssuer');
    return standing.levelBy === 'owner' ? t('window:sheet.levelByOwner') : t('window:sheet.levelNone');
  }
}
