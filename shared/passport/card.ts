/**
 * A badge as its passport lists it: what a list, a filter and the arrangement need, and no more, so that a passport of
 * ten thousand badges can be shown without reading each whole. Made of the badge and its newest report; never edited.
 */
import { z } from 'zod';
import type { Badge } from '../badge/badge.ts';
import { remarkSchema } from '../badge/badge-schema.ts';
import { proposalSchema } from '../skills/proposal-schema.ts';
import { checkSchema } from '../verify/report-schema.ts';
import { decidedBy, hostsToAsk, verdicts } from '../verify/report.ts';
import { folded } from './folded.ts';
import type { HeldBadge } from './passport.ts';
import { isBeforeResult, isOnlyAKey } from './report-lines.ts';
import { sightingOf, sightingSchema } from './sighting.ts';

const text = z.string().nullable();

export const cardSchema = z.object({
  id: z.string(),
  sequence: z.number(),
  /** ISO 8601 UTC */
  addedAt: z.string(),
  /** null: the file holds only a pointer to the issuer's copy */
  name: text,
  issuerName: text,
  /** host of the issuer's copy, where the badge is only a pointer */
  host: text,
  issuedOn: text,
  expiresOn: text,
  proposals: z.array(proposalSchema).readonly(),
  report: z
    .object({
      verdict: z.enum(verdicts),
      checkedAt: z.string(),
      /** those that stand before the result */
      remarks: z.array(remarkSchema).readonly(),
    })
    .nullable(),
  /** the check that decided the verdict; null where none did */
  because: checkSchema.nullable(),
  /** valid, and no more is known of the issuer than a key */
  isOnlyAKey: z.boolean(),
  /** hosts that could answer what is still unknown */
  hosts: z.array(z.string()).readonly(),
  /** what it proves about its issuer */
  sighting: sightingSchema.nullable(),
});
export type Card = Readonly<z.infer<typeof cardSchema>>;

export function cardOf(held: HeldBadge): Card {
  const { badge, report } = held;
  return {
    id: held.id,
    sequence: held.sequence,
    addedAt: held.addedAt,
    name: badge.name,
    issuerName: badge.issuer.name,
    host: badge.name === null && badge.id !== null && URL.canParse(badge.id) ? new URL(badge.id).host : null,
    issuedOn: badge.issuedOn,
    expiresOn: badge.expiresOn,
    proposals: held.proposals,
    report:
      report === null
        ? null
        : {
            verdict: report.verdict,
            checkedAt: report.checkedAt,
            remarks: report.remarks.filter(isBeforeResult),
          },
    because: report === null ? null : decidedBy(report),
    isOnlyAKey: report !== null && isOnlyAKey(report),
    hosts: report === null ? [] : hostsToAsk(report),
    sighting: sightingOf(held),
  };
}

/** Characters of one badge that a search looks through. */
const mostWords = 20_000;

/** Everything that the badge itself says, as `folded` leaves it, to be searched. */
export function wordsOf(badge: Badge): string {
  const parts: readonly (string | null)[] = [
    badge.name,
    badge.issuer.name,
    badge.description,
    badge.criteria.narrative,
    badge.achievementType,
    ...badge.tags,
    ...badge.alignments.flatMap(({ name, description, framework, code }) => [
      name,
      description,
      framework,
      code,
    ]),
    ...badge.learningOutcomes.flatMap(({ name, description, skills }) => [
      name,
      description,
      ...skills.map((skill) => skill.name),
    ]),
    ...badge.results.flatMap(({ name, value }) => [name, value]),
    ...badge.evidence.flatMap(({ name, description, narrative }) => [name, description, narrative]),
  ];
  // A line each: no search finds words that stand in two of them.
  return folded(
    parts
      .filter((part) => part !== null)
      .join('\n')
      .slice(0, mostWords),
  );
}
