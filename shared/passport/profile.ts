/** Who the passport is of, as far as they want to say. */
import { z } from 'zod';

const line = z.string().trim().max(300);
const text = z.string().trim().max(10_000);

export const photoSchema = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.base64().max(4_000_000),
});

/** Only the name is required; an empty string or list means "not told". */
export const profileSchema = z.object({
  name: line.default(''),
  headline: line.default(''),
  email: line.default(''),
  phone: line.default(''),
  address: line.default(''),
  website: line.default(''),
  about: text.default(''),
  photo: photoSchema.nullable().default(null),
  /** the e-mail addresses, profile pages or DIDs to which badges were issued */
  recipients: z.array(line).max(50).default([]),
  education: z
    .array(z.object({ title: line, place: line, from: line, to: line, text }))
    .max(100)
    .default([]),
  work: z
    .array(z.object({ title: line, place: line, from: line, to: line, text }))
    .max(100)
    .default([]),
  languages: z
    .array(z.object({ language: line, level: line }))
    .max(50)
    .default([]),
});
export type Profile = z.infer<typeof profileSchema>;
