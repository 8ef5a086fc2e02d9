/** What stands in a checklist that came back filled in. Nobody has checked it, so it is only ever offered. Pure. */
import { groupIds, isLevelId } from '../skills/placement.ts';
import { checklist, checklistMark, levelField, markField, seenAnswer, selfAnswers } from './checklist.ts';
import type { SelfLevels } from './desk.ts';

export interface FilledChecklist {
  /** the levels that the person gave themselves; empty: none */
  readonly levels: SelfLevels;
  /** lines that the person answered */
  readonly answered: number;
  /** lines that were ticked for the employer; by whom, nobody can tell */
  readonly ticked: number;
  /** how many lines the form has */
  readonly lines: number;
}

/**
 * @param values of a PDF's form fields, by their whole name
 * @returns null where it is another form, or none
 */
export function filledChecklist(values: ReadonlyMap<string, string>): FilledChecklist | null {
  if (values.get(markField) !== checklistMark) return null;
  // The names of the fields are the same in every language.
  const rows = checklist({ language: 'en', date: '', name: '' }).groups.flatMap(({ tables }) =>
    tables.flatMap((table) => table.rows),
  );
  return {
    levels: Object.fromEntries(
      groupIds.flatMap((group) => {
        const level = values.get(levelField(group));
        return isLevelId(level) ? [[group, level] as const] : [];
      }),
    ),
    answered: rows.filter(({ self }) => selfAnswers.some((answer) => answer === values.get(self.field)))
      .length,
    ticked: rows.filter(({ seen }) => values.get(seen.field) === seenAnswer).length,
    lines: rows.length,
  };
}
