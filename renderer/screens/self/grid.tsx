/** Five groups by three levels: what is proven, what is open, and the owner's own word, in shape and in words. */
import { useId, useMemo, type ReactNode } from 'react';
import type { PassportView } from '../../../shared/contract/passport-view.ts';
import { selfGrid } from '../../../shared/passport/self-grid.ts';
import { levelIds } from '../../../shared/skills/placement.ts';
import { useTranslator } from '../../app-stores.ts';
import { groupName } from '../../badge-words.ts';
import { cx } from '../../ui/class-names.ts';
import { GroupMark } from '../../ui/marks.tsx';
import { KeyStep } from '../overview/figure.tsx';
import css from './self.module.css';

export function Grid({ view }: { readonly view: PassportView }): ReactNode {
  const t = useTranslator();
  const title = useId();
  const lines = useMemo(() => selfGrid(view.badges, view.selfLevels), [view.badges, view.selfLevels]);
  return (
    <section className={cx(css['part'])}>
      <h2 id={title}>{t('checklist:window.grid')}</h2>
      <table className={cx(css['grid'])} aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{t('checklist:grid.group')}</th>
            {levelIds.map((level) => (
              <th key={level} scope="col">
                {t(`common:level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ group, cells }) => (
            <tr key={group}>
              <th scope="row">
                <span className={cx(css['group'])}>
                  <GroupMark page={group} />
                  <span>{groupName(t, group)}</span>
                </span>
              </th>
              {cells.map(({ level, marks }) => (
                <td key={level}>
                  {marks.length === 0 ? (
                    <span className={cx(css['quiet'])}>{t('checklist:grid.none')}</span>
                  ) : (
                    <ul className={cx(css['marks'])}>
                      {marks.map((mark) => (
                        <li key={mark} className={cx(css['mark'])} data-group={group}>
                          <KeyStep state={mark} />
                          <span>{t(`checklist:grid.${mark}`)}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
