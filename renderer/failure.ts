/** What went wrong, in the one form the screens show: a Problem with its sentence, or a bug said as such. */
import { ORPCError } from '@orpc/client';
import type { Translator } from '../shared/i18n/translate.ts';
import { PassportError, problemCodes, type Problem, type ProblemDetail } from '../shared/problem.ts';

export type Failure = { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'bug' };

/** Null where nothing failed: the person cancelled. */
export function failureOf(error: unknown): Failure | null {
  if (isAbort(error)) return null;
  if (error instanceof PassportError) return { kind: 'problem', problem: error.problem };
  if (error instanceof ORPCError && error.code === 'PROBLEM') {
    const problem = problemIn(error.data);
    if (problem !== null) return { kind: 'problem', problem };
  }
  return { kind: 'bug' };
}

/** What happened and what to do next. */
export function failureText(
  t: Translator,
  failure: Failure,
): { readonly what: string; readonly next: string } {
  if (failure.kind === 'bug') return { what: t('window:bug.what'), next: t('window:bug.next') };
  return problemText(t, failure.problem);
}

export function problemText(
  t: Translator,
  problem: Problem,
): { readonly what: string; readonly next: string } {
  return {
    what: t.code('problem', `${problem.code}.what`, problem.detail),
    next: t.code('problem', `${problem.code}.next`, problem.detail),
  };
}

/** Whether one of them is told in the very same words: then telling this one too would only be noise. */
export function isToldBy(told: readonly (Failure | null)[], failure: Failure): boolean {
  return told.some((one) => one !== null && sentencesOf(one) === sentencesOf(failure));
}

/** A code and what is put into its sentences. */
function sentencesOf(failure: Failure): string {
  if (failure.kind === 'bug') return failure.kind;
  const { code, detail } = failure.problem;
  return JSON.stringify([code, Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function problemIn(data: unknown): Problem | null {
  if (typeof data !== 'object' || data === null || !('code' in data)) return null;
  const code = problemCodes.find((known) => known === data.code);
  if (code === undefined) return null;
  const detail =
    'detail' in data && typeof data.detail === 'object' && data.detail !== null ? data.detail : {};
  return { code, detail: scalarsOf(detail) };
}

function scalarsOf(detail: object): ProblemDetail {
  const scalars = Object.entries(detail).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(scalars);
}
