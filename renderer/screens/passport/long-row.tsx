/**
 * One badge of a long list: opened by pressing it, chosen by its box, dragged to a group by mouse. Of plain elements, so
 * that a screenful of them is filled anew within a frame.
 */
import { memo, type ReactNode } from 'react';
import type { BadgeSummary } from '../../../shared/contract/views.ts';
import { remarkSentence } from '../../../shared/passport/report-lines.ts';
import { useTranslator } from '../../app-stores.ts';
import { badgeName, issuerName, pageOf } from '../../badge-words.ts';
import { BadgePicture } from '../../ui/badge-picture.tsx';
import { cx } from '../../ui/class-names.ts';
import { CheckIcon, MoreIcon } from '../../ui/icons.tsx';
import { BadgeVerdict, GroupMark, LevelMark } from '../../ui/marks.tsx';
import { LoudNotice } from '../../ui/notice.tsx';
import pick from '../../ui/pick.module.css';
import { badgeDragType, idBreak } from './badge-drag.ts';
import { firstRow } from './first-row.ts';
import css from './long-row.module.css';

export interface LongRowProps {
  readonly badge: BadgeSummary;
  /** the name of the page on which it stands */
  readonly place: string;
  /** the row that the Tab key reaches */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onOpen: (badge: BadgeSummary) => void;
  readonly onChoose: (badge: BadgeSummary, isShift: boolean) => void;
  /** the menu of all rows is one: the button says where it is to open */
  readonly onMore: (badge: BadgeSummary, button: Element) => void;
  /** what goes along when this one is dragged */
  readonly draggedWith: (badge: BadgeSummary) => readonly BadgeSummary[];
}

export const LongRow = memo(function LongRow(props: LongRowProps): ReactNode {
  const { badge, place, isActive, isChosen, onOpen, onChoose, onMore, draggedWith } = props;
  const t = useTranslator();
  const name = badgeName(t, badge);
  const page = pageOf(badge);
  const { level } = badge.standing;
  const facts = [issuerName(t, badge), badge.issuedOn === null ? '' : t.date(badge.issuedOn)];
  return (
    <div
      className={cx(css['row'], isChosen && css['chosen'])}
      draggable
      onDragStart={({ dataTransfer }) => {
        const dragged = draggedWith(badge);
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData(badgeDragType, dragged.map(({ id }) => id).join(idBreak));
        dataTransfer.setData('text/plain', dragged.map((one) => badgeName(t, one)).join('\n'));
      }}
    >
      <label className={cx(pick['alone'], css['tick'])}>
        <input
          type="checkbox"
          aria-label={t('arrange:chosen.choose', { badge: name })}
          checked={isChosen}
          tabIndex={isActive ? 0 : -1}
          onClick={({ shiftKey }) => onChoose(badge, shiftKey)}
          readOnly
        />
        <span className={cx(pick['box'], isChosen && pick['ticked'])}>{isChosen ? <CheckIcon /> : null}</span>
      </label>
      <button
        type="button"
        className={cx(css['main'])}
        data-row-main=""
        tabIndex={isActive ? 0 : -1}
        id={isActive ? firstRow : undefined}
        onClick={({ ctrlKey, metaKey, shiftKey }) => {
          if (ctrlKey || metaKey || shiftKey) onChoose(badge, shiftKey);
          else onOpen(badge);
        }}
      >
        <BadgePicture badge={badge.id} page={page} alt="" patient />
        <span className={cx(css['what'])}>
          <span className={cx(css['name'])}>{name}</span>
          <span className={cx(css['quiet'])}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        </span>
        <span className={cx(css['where'])}>
          <span className={cx(css['place'])}>
            <GroupMark page={page} size={20} />
            {place}
          </span>
          {level === null ? null : <LevelMark level={level} page={page} />}
        </span>
        <BadgeVerdict badge={badge} />
      </button>
      <button
        type="button"
        className={cx(css['more'])}
        aria-label={t('window:badge.more', { badge: name })}
        aria-haspopup="menu"
        tabIndex={isActive ? 0 : -1}
        onClick={({ currentTarget }) => onMore(badge, currentTarget)}
      >
        <MoreIcon />
      </button>
      {badge.loud.length === 0 ? null : (
        <div className={cx(css['loud'])}>
          {badge.loud.map((remark) => (
            <LoudNotice key={remark.code}>{remarkSentence(t, remark)}</LoudNotice>
          ))}
        </div>
      )}
    </div>
  );
});
