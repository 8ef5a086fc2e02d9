/** What `passport check-again --json` prints: what changed since the last check. The shape is a promise; a test holds it. */
import { z } from 'zod';
import type { Translator } from '../i18n/translate.ts';
import { checkSentence } from '../passport/report-lines.ts';
import { checkIds, outcomes, verdicts, type CheckId } from '../verify/report.ts';
import type { CheckEvent, CheckAnswer } from './views.ts';

const answerSchema = z.object({ outcome: z.enum(outcomes), code: z.string(), message: z.string() });

export const checkAgainSchema = z.object({
  checked: z.number(),
  changed: z.number(),
  badges: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      changed: z.boolean(),
      /** null: it was never checked before */
      before: z.enum(verdicts).nullable(),
      after: z.enum(verdicts),
      /** only the checks that answer differently */
      checks: z.array(
        z.object({ id: z.enum(checkIds), before: answerSchema.nullable(), after: answerSchema }),
      ),
    }),
  ),
  /** hosts that were really asked */
  contacted: z.array(z.string()),
  /** hosts that could answer what is still open */
  hosts: z.array(z.string()),
});
export type CheckAgainJson = z.infer<typeof checkAgainSchema>;

export function checkAgainJson(events: readonly CheckEvent[], t: Translator): CheckAgainJson {
  const answer = (id: CheckId, { outcome, code, detail }: CheckAnswer) => ({
    outcome,
    code,
    message: checkSentence(t, { id, code, detail }),
  });
  const finished = events.find((event) => event.kind === 'finished');
  return {
    checked: finished?.checked ?? 0,
    changed: finished?.changed ?? 0,
    badges: events.flatMap((event) =>
      event.kind === 'finished'
        ? []
        : [
            {
              id: event.change.badge,
              name: event.change.name,
              changed: event.changed,
              before: event.change.before,
              after: event.change.after,
              checks: event.change.checks.map(({ id, before, after }) => ({
                id,
                before: before === null ? null : answer(id, before),
                after: answer(id, after),
              })),
            },
          ],
    ),
    contacted: [...(finished?.contacted ?? [])],
    hosts: [...(finished?.hosts ?? [])],
  };
}
