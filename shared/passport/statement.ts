/** What an owner says of a badge and adds to it: its shape and its limits, apart from how they are parsed. */

export const statementParts = ['situation', 'task', 'action', 'result'] as const;

/** The owner's own words about a badge, in the shape Situation, Task, Action, Result; an empty part is not told. */
export type Statement = Readonly<Record<(typeof statementParts)[number], string>>;

/** UTF-16 units of one part */
export const mostWords = 2000;

/** A scanned letter of several pages; a passport has to fit in an e-mail. */
export const mostOwnFileBytes = 20 * 1024 * 1024;

export const noWords: Statement = { situation: '', task: '', action: '', result: '' };

export function trimmed({ situation, task, action, result }: Statement): Statement {
  return {
    situation: situation.trim(),
    task: task.trim(),
    action: action.trim(),
    result: result.trim(),
  };
}

/** Whether any part of it is. */
export function isTold(statement: Statement): boolean {
  return statementParts.some((part) => statement[part] !== '');
}
