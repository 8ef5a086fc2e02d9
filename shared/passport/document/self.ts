/** The owner's own estimate beside what badges say, and the references; both always told apart from what was checked. */
import type { Translator } from '../../i18n/translate.ts';
import { levelIds } from '../../skills/placement.ts';
import { foundIn } from '../badge-tree.ts';
import { standingOf } from '../passport.ts';
import { selfGrid, type GridMark } from '../self-grid.ts';
import type { Arrangement } from './arrangement.ts';
import type { Block } from './blocks.ts';
import { plain } from './plain-text.ts';

/** Empty where the owner estimated nothing. */
export function selfBlocks({ t, passport, order }: Arrangement): readonly Block[] {
  const { desk } = passport;
  if (Object.keys(desk.selfLevels).length === 0) return [];
  const badges = order.map((held) => ({
    standing: standingOf(held, desk),
    ...foundIn(held.report),
  }));
  return [
    { kind: 'heading', level: 2, text: t('checklist:document.self'), group: null },
    { kind: 'paragraph', text: t('checklist:document.selfIntro'), tone: 'plain' },
    {
      kind: 'grid',
      head: [t('checklist:grid.group'), ...levelIds.map((level) => t(`common:level.${level}`))],
      rows: selfGrid(badges, desk.selfLevels).map(({ group, cells }) => ({
        group,
        name: t(`common:group.${group}`),
        cells: cells.map(({ level, marks }) => ({ level, marks, text: marksText(marks, t) })),
      })),
    },
  ];
}

/** e.g. `Checked badge. Own estimate.` */
export function marksText(marks: readonly GridMark[], t: Translator): string {
  if (marks.length === 0) return t('checklist:grid.none');
  return marks.map((mark) => `${t(`checklist:grid.${mark}`)}.`).join(' ');
}

/** Empty where there is none. */
export function referenceBlocks({ t, references }: Arrangement): readonly Block[] {
  if (references.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('checklist:document.references'), group: null },
    { kind: 'paragraph', text: t('checklist:document.referencesIntro'), tone: 'plain' },
    {
      kind: 'terms',
      terms: references.map(({ file, attached }) => ({
        mark: null,
        term: plain(file.caption) || plain(file.name),
        meaning: t('checklist:document.reference', {
          label: t('checklist:label'),
          date: t.date(file.addedAt),
          file: attached,
        }),
      })),
    },
  ];
}
