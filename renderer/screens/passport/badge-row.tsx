/** One badge in the list: what it is, who says so, what the checks found and why. */
import type { ReactNode } from 'react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { checkSentence, remarkSentence } from '../../../shared/passport/report-lines.ts';
import type { GroupId } from '../../../shared/skills/placement.ts';
import { reasonSentence } from '../../../shared/skills/reason.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, groupName, hasExpired, issuerName } from '../../badge-words.ts';
import { usePlacing } from '../../placing.ts';
import type { PageId } from '../../stores/session.ts';
import { BadgePicture } from '../../ui/badge-picture.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { GripIcon } from '../../ui/icons.tsx';
import { BadgeVerdict, LevelMark } from '../../ui/marks.tsx';
import { LoudNotice } from '../../ui/notice.tsx';
import { RowTick } from '../../ui/row-tick.tsx';
import { BadgeMenu } from './badge-menu.tsx';
import css from './badge-row.module.css';
import { MoveTo } from './move-to.tsx';

export interface BadgeRowProps {
  readonly badge: BadgeSummary;
  readonly page: PageId;
  readonly onOpen: () => void;
}

export function BadgeRow({ badge, page, onOpen }: BadgeRowProps): ReactNode {
  const t = useTranslator();
  const name = badgeName(t, badge);
  const { level, levelBy } = badge.standing;
  // What the list says of the row as a whole: nobody who only hears it takes a result for one of this computer.
  const told = badge.isElsewhere ? `${name}. ${t('window:badge.elsewhere')}` : name;
  return (
    <GridListItem id={badge.id} value={badge} textValue={told} className={cx(css['row'])}>
      <div className={cx(css['hands'])}>
        <AriaButton
          slot="drag"
          aria-label={t('window:badge.drag', { badge: name })}
          className={cx(css['grip'])}
        >
          <GripIcon />
        </AriaButton>
        <RowTick label={t('arrange:chosen.choose', { badge: name })} />
      </div>
      <BadgePicture badge={badge.id} page={page} alt="" />
      <div className={cx(css['what'])}>
        <p className={cx(css['name'])}>{name}</p>
        <p className={cx(css['quiet'])}>{factsOf().join(' · ')}</p>
        {level === null ? null : (
          <p className={cx(css['level'])}>
            <LevelMark level={level} page={page} />
            {levelBy === 'owner' ? (
              <span className={cx(css['own'])}>{t('window:badge.ownLevel')}</span>
            ) : null}
          </p>
        )}
        {badge.loud.map((remark) => (
          <LoudNotice key={remark.code}>{remarkSentence(t, remark)}</LoudNotice>
        ))}
        {page === 'unplaced' ? (
          <div className={cx(css['perhaps'])}>
            <Perhaps badge={badge} />
            <MoveTo
              label={t(badge.standing.proposal?.group ? 'arrange:elsewhere' : 'arrange:choosePlace')}
              badges={[badge]}
              page={page}
            />
          </div>
        ) : null}
      </div>
      <div className={cx(css['verdict'])}>
        <BadgeVerdict badge={badge} />
        <p className={cx(css['quiet'])}>
          {badge.because === null ? '' : `${checkSentence(t, badge.because)} `}
          {badge.isOnlyAKey ? `${t('check:answers.issued-by.only-a-key')} ` : ''}
          {badge.checkedAt === null ? '' : t('window:badge.checked', { date: t.date(badge.checkedAt) })}
        </p>
      </div>
      <BadgeMenu badge={badge} page={page} hasOrder onOpen={onOpen} />
    </GridListItem>
  );

  function factsOf(): readonly string[] {
    const facts = [issuerName(t, badge)];
    if (badge.issuedOn !== null) facts.push(t.date(badge.issuedOn));
    if (badge.expiresOn !== null) {
      const date = t.date(badge.expiresOn);
      facts.push(
        hasExpired(badge, new Date())
          ? t('window:badge.expired', { date })
          : t('window:badge.expires', { date }),
      );
    }
    return facts;
  }
}

/** A proposal that is not sure enough to be followed unasked. */
function Perhaps({ badge }: { readonly badge: BadgeSummary }): ReactNode {
  const proposal = badge.standing.proposal;
  const group: GroupId | null = proposal?.group ?? null;
  const t = useTranslator();
  const { place } = usePlacing();
  if (proposal === null || group === null) return null;
  return (
    <>
      <p>
        {t('window:badge.perhaps', {
          group: groupName(t, group),
          reason: reasonSentence(proposal.reason, t),
        })}
      </p>
      <Button onPress={() => void place(badge, group)}>{t('window:badge.perhapsYes')}</Button>
    </>
  );
}
