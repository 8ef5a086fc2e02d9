/** The parts that Open Badges 2.0 and 3.0 write alike: alignments, evidence, criteria, issuers. */
import { z } from 'zod';
import type { Alignment, Badge, Evidence, Issuer, Json, JsonObject, LearningVolume } from './badge.ts';
import { identifierField, listFieldOf, pictureField, words, wordsField } from './fields.ts';
import { firstObject, isJsonList, isJsonObject } from './json.ts';

/** Open Badges 2.0 `AlignmentObject`, 3.0 `Alignment`; 1.x wrote `name`, `url` and `description`. */
const alignmentObject = z
  .object({
    targetName: wordsField,
    targetUrl: identifierField,
    targetDescription: wordsField,
    targetFramework: wordsField,
    targetCode: wordsField,
    name: wordsField,
    url: identifierField,
    description: wordsField,
  })
  .transform((it): Alignment => ({
    name: it.targetName ?? it.name,
    url: it.targetUrl ?? it.url,
    description: it.targetDescription ?? it.description,
    framework: it.targetFramework,
    code: it.targetCode,
  }));
export const alignmentsField = listFieldOf(alignmentObject);

const evidenceAddress = z
  .string()
  .transform((url): Evidence => ({ url, name: null, description: null, narrative: null, genre: null }));
const evidenceObject = z
  .object({
    id: identifierField,
    name: wordsField,
    description: wordsField,
    narrative: wordsField,
    genre: wordsField,
  })
  .transform(({ id, ...texts }): Evidence => ({ url: addressOrNull(id), ...texts }));
export const evidenceField = listFieldOf(z.union([evidenceAddress, evidenceObject]));

/** What the issuer says in words about how this one badge was earned stands with the evidence. */
export function evidenceWith(evidence: readonly Evidence[], narrative: string | null): readonly Evidence[] {
  if (narrative === null) return evidence;
  return [{ url: null, name: null, description: null, narrative, genre: null }, ...evidence];
}

const criteriaObject = z.object({ id: identifierField, narrative: wordsField });

/** An address; or an object with `id` and `narrative`; or, from some issuers, the text itself. */
export function criteriaOf(value: Json | undefined): Badge['criteria'] {
  const first = isJsonList(value) ? value[0] : value;
  if (typeof first === 'string')
    return isAddress(first) ? { url: first, narrative: null } : { url: null, narrative: words(first) };
  if (!isJsonObject(first)) return { url: null, narrative: null };
  const parsed = criteriaObject.parse(first);
  return { url: addressOrNull(parsed.id), narrative: parsed.narrative };
}

const profile = z
  .object({
    id: identifierField,
    name: wordsField,
    url: identifierField,
    email: wordsField,
    description: wordsField,
    image: pictureField,
  })
  .transform((it): Issuer => it);

export const nobody: Issuer = {
  id: null,
  name: null,
  url: null,
  email: null,
  description: null,
  image: null,
};

/**
 * An issuer that is an object, or only named by its id. What the object does not say is taken from the
 * document that the caller has for that id.
 */
export function issuerOf(value: Json | undefined, document: (url: string) => JsonObject | undefined): Issuer {
  const first = firstObject(value);
  const address = isJsonList(value) ? value.find((entry) => typeof entry === 'string') : value;
  const written: Issuer =
    first === undefined
      ? { ...nobody, id: typeof address === 'string' ? address : null }
      : profile.parse(first);
  const known = written.id === null ? undefined : document(written.id);
  if (known === undefined) return written;
  const fetched = profile.parse(known);
  return {
    id: written.id,
    name: written.name ?? fetched.name,
    url: written.url ?? fetched.url,
    email: written.email ?? fetched.email,
    description: written.description ?? fetched.description,
    image: written.image ?? fetched.image,
  };
}

export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text.trim());
}

/** Blank nodes (`_:b0`) are no addresses. */
export function addressOrNull(id: string | null): string | null {
  return id !== null && isAddress(id) ? id : null;
}

/** Nothing is said of how much learning it was. */
export const noVolume: LearningVolume = { eqfLevel: null, nqfLevel: null, credit: null, hours: null };
