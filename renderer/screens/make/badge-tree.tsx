/** Which groups and which badges: a tick for each group, and behind it one for each of its badges. */
import { useState, type ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import type { Choices, DocumentGroup } from '../../../shared/passport/choices.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, groupName } from '../../badge-words.ts';
import { badgesOf } from '../../page-order.ts';
import type { PageId } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import { GroupMark } from '../../ui/marks.tsx';
import { Ticks } from '../../ui/pick.tsx';
import { Tick } from '../../ui/tick.tsx';
import css from './badge-tree.module.css';
import { branchesOf, shownOf, withBadges, withBranch, type Branch } from './chosen-badges.ts';

export interface BadgeTreeProps {
  readonly view: PassportView;
  readonly choices: Choices;
  readonly onChoose: (part: Partial<Choices>) => void;
}

export function BadgeTree({ view, choices, onChoose }: BadgeTreeProps): ReactNode {
  const t = useTranslator();
  if (view.badges.length === 0) return <p>{t('making:badges.none')}</p>;
  const branches = branchesOf(view);
  const nothing = branches.every((branch) => shownOf(branch, choices).length === 0);
  return (
    <>
      <div className={cx(css['quick'])}>
        <Button onPress={() => onChoose({ withoutGroups: [], withoutBadges: [] })}>
          {t('window:check.all')}
        </Button>
        <Button
          onPress={() => onChoose({ withoutGroups: branches.map(({ group }) => group), withoutBadges: [] })}
        >
          {t('window:check.none')}
        </Button>
      </div>
      <ul className={cx(css['branches'])}>
        {branches.map((branch) => (
          <BranchRow key={branch.group} branch={branch} view={view} choices={choices} onChoose={onChoose} />
        ))}
      </ul>
      {nothing ? <p>{t('making:badges.empty')}</p> : null}
    </>
  );
}

/** As many come at once. */
const portion = 50;

function BranchRow(props: BadgeTreeProps & { readonly branch: Branch }): ReactNode {
  const { branch, view, choices, onChoose } = props;
  const t = useTranslator();
  const [most, setMost] = useState(portion);
  const shown = shownOf(branch, choices);
  const isIn = !choices.withoutGroups.includes(branch.group);
  const name = nameOf(branch.group);
  const total = branch.badges.length;
  return (
    <li className={cx(css['branch'])}>
      <Disclosure>
        <div className={cx(css['row'])}>
          <Tick
            isChosen={isIn}
            isPartly={isIn && shown.length < total}
            onChoose={(isChosen) => onChoose(withBranch(branch, isChosen, choices))}
          >
            <span className={cx(css['name'])}>
              <GroupMark page={markOf[branch.group]} size={20} />
              {name}
            </span>
          </Tick>
          <span className={cx(css['count'])}>
            {t('making:badges.some', { chosen: t.number(shown.length), total: t.number(total) })}
          </span>
          {total === 0 ? (
            <span className={cx(css['more'])} />
          ) : (
            <AriaButton
              slot="trigger"
              className={cx(css['more'])}
              aria-label={t('making:badges.open', { group: name })}
            >
              <ChevronIcon />
            </AriaButton>
          )}
        </div>
        <DisclosurePanel>
          <div className={cx(css['badges'])}>
            <Ticks
              label={t('making:badges.of', { group: name })}
              options={badgesOf(view, branch.badges.slice(0, most)).map((badge) => ({
                id: badge.id,
                name: badgeName(t, badge),
              }))}
              chosen={new Set(shown)}
              onChoose={(chosen) => onChoose(withBadges(branch, chosen, choices))}
            />
            {total <= most ? null : (
              <Button look="quiet" onPress={() => setMost(most + portion)}>
                {t('lens:more', { count: total - most })}
              </Button>
            )}
          </div>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );

  function nameOf(group: DocumentGroup): string {
    return group === 'own' || group === 'rest' ? t(`making:badges.${group}`) : groupName(t, group);
  }
}

const markOf: Readonly<Record<DocumentGroup, PageId>> = {
  social: 'social',
  personal: 'personal',
  organisational: 'organisational',
  cooperative: 'cooperative',
  creative: 'creative',
  own: 'own-',
  rest: 'unplaced',
};
