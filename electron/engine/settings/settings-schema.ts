/** What the app remembers for every passport on this computer: consent for hosts, office hosts, known issuers, its own key. */
import { z } from 'zod';
import { crosswalkSchema } from '../../../shared/skills/framework-schema.ts';
import { consentChoices } from '../../../shared/contract/trust-views.ts';

const issuerSchema = z.object({
  id: z.string().nullable(),
  domain: z.string().nullable(),
  keys: z.array(z.string()),
  name: z.string(),
  note: z.string(),
});

export const settingsSchema = z.object({
  version: z.literal(1),
  consents: z.array(z.object({ host: z.string(), consent: z.enum(consentChoices), since: z.string() })),
  privateHosts: z.array(z.string()),
  marks: z.array(issuerSchema.extend({ mark: z.string(), since: z.string() })),
  registries: z.array(
    z.object({
      registry: z.string(),
      name: z.string(),
      asOf: z.string(),
      file: z.string(),
      importedAt: z.string(),
      issuers: z.array(issuerSchema),
    }),
  ),
  /** frameworks that a person imported to see badges through */
  frameworks: z
    .array(
      z.object({
        framework: z.string(),
        file: z.string(),
        importedAt: z.string(),
        crosswalk: crosswalkSchema,
      }),
    )
    .default([]),
  /** base64 of 32 random bytes, see store/marks.ts; never told to the page and never written into a passport */
  evidenceKey: z.string().nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

export const noSettings: Settings = {
  version: 1,
  consents: [],
  privateHosts: [],
  marks: [],
  registries: [],
  frameworks: [],
  evidenceKey: null,
};
