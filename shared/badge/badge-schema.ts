/** The stored form of badge.ts, parsed: a passport file may come from anybody. */
import { z } from 'zod';
import {
  carrierKinds,
  remarkCodes,
  standards,
  versions,
  type Badge,
  type BadgeImage,
  type Carrier,
  type Remark,
} from './badge.ts';

const text = z.string().nullable();
const values = z.record(z.string(), z.union([z.string(), z.number()]));

export const carrierSchema: z.ZodType<Carrier> = z.object({ kind: z.enum(carrierKinds), place: z.string() });

export const remarkSchema: z.ZodType<Remark> = z.object({ code: z.enum(remarkCodes), detail: values });

const imageSchema: z.ZodType<BadgeImage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), url: z.string(), caption: text }),
  z.object({ kind: z.literal('data'), mediaType: z.string(), base64: z.string(), caption: text }),
]);

export const badgeSchema: z.ZodType<Badge> = z.object({
  standard: z.enum(standards),
  version: z.enum(versions),
  id: text,
  name: text,
  description: text,
  criteria: z.object({ url: text, narrative: text }),
  image: imageSchema.nullable(),
  issuer: z.object({
    id: text,
    name: text,
    url: text,
    email: text,
    description: text,
    image: imageSchema.nullable(),
  }),
  recipient: z.object({
    name: text,
    identities: z.array(z.object({ type: z.string(), value: z.string(), hashed: z.boolean(), salt: text })),
  }),
  issuedOn: text,
  expiresOn: text,
  evidence: z.array(z.object({ url: text, name: text, description: text, narrative: text, genre: text })),
  alignments: z.array(z.object({ name: text, url: text, description: text, framework: text, code: text })),
  tags: z.array(z.string()),
  achievementType: text,
  results: z.array(z.object({ name: text, type: text, value: text, level: text, status: text })),
  endorsements: z.array(
    z.object({
      about: z.enum(['badge', 'achievement', 'issuer']),
      by: text,
      comment: text,
      issuedOn: text,
    }),
  ),
  // Missing in passports written before micro-credentials were read.
  learningOutcomes: z
    .array(
      z.object({
        name: text,
        description: text,
        skills: z.array(z.object({ name: text, url: text })),
      }),
    )
    .default([]),
  volume: z
    .object({
      eqfLevel: text,
      nqfLevel: text,
      credit: z.object({ points: z.string(), system: text }).nullable(),
      hours: text,
    })
    .default({ eqfLevel: null, nqfLevel: null, credit: null, hours: null }),
  language: text,
});
