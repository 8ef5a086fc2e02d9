/** The stored form of a Proposal, parsed: a passport file may come from anybody. */
import { z } from 'zod';
import { groupIds, levelIds, placementReasonCodes, specialIds, type Proposal } from './placement.ts';

export const proposalSchema: z.ZodType<Proposal> = z.object({
  group: z.enum(groupIds).nullable(),
  topic: z.string().nullable(),
  level: z.enum(levelIds).nullable(),
  special: z.enum(specialIds).nullable(),
  score: z.number(),
  sure: z.boolean(),
  reason: z.object({
    code: z.enum(placementReasonCodes),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
});
