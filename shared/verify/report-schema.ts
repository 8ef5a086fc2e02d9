/** The stored form of report.ts, parsed: a passport file may come from anybody. */
import { z } from 'zod';
import { remarkSchema } from '../badge/badge-schema.ts';
import { checkIds, evidenceKinds, outcomes, verdicts, type Check, type Report } from './report.ts';

export const checkSchema: z.ZodType<Check> = z.object({
  id: z.enum(checkIds),
  outcome: z.enum(outcomes),
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(z.object({ what: z.enum(evidenceKinds), value: z.string() })),
  checkedAt: z.string(),
});

export const reportSchema: z.ZodType<Report> = z.object({
  verdict: z.enum(verdicts),
  checks: z.array(checkSchema),
  remarks: z.array(remarkSchema),
  checkedAt: z.string(),
});
