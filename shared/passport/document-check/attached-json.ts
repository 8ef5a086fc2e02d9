/** passport.json as somebody else hands it in: parsed with limits, and only as much of it as is compared. */
import { z } from 'zod';
import type { Json } from '../../badge/badge.ts';
import { isJsonObject, parseJson } from '../../badge/json.ts';
import { languages } from '../../i18n/translate.ts';
import { PassportError } from '../../problem.ts';
import { groupIds, levelIds } from '../../skills/placement.ts';
import { verdicts } from '../../verify/report.ts';
import { saidParts } from '../passport-json.ts';

/** Of 200 badges with their reports and every text it is some 3 MB. */
export const largestJson = 32 * 1024 * 1024;
/** The pages of a PDF that is read at all. */
const mostSheets = 3000;
const mostTexts = 500_000;
const mostBadges = 5000;

const text = z.string().nullable();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1).max(200);

const file = z.object({ file: z.string().min(1).max(300), size: z.number(), sha256: hash });

const report = z.object({
  verdict: z.enum(verdicts),
  checkedAt: z.string().max(100),
  remarks: z.array(z.object({ code: z.string() })).max(1000),
  checks: z
    .array(
      z.object({
        id: z.string(),
        outcome: z.string(),
        code: z.string(),
        detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .max(100),
});

const schema = z.object({
  format: z.literal('soft-skills-passport'),
  version: z.literal(2),
  app: z.string().max(100),
  language: z.enum(languages),
  date: z.string().max(100),
  name: z.string(),
  groups: z
    .array(
      z.object({
        group: z.enum(groupIds),
        level: z.enum(levelIds).nullable(),
        badges: z.array(id).max(mostBadges),
      }),
    )
    .max(100),
  badges: z
    .array(
      z.object({
        id,
        original: file,
        credential: text,
        name: text,
        issuer: z.object({ id: text, name: text }),
        issuedOn: text,
        expiresOn: text,
        placement: z.object({
          group: z.enum(groupIds).nullable(),
          level: z.enum(levelIds).nullable(),
          levelBy: z.enum(['issuer', 'owner']).nullable(),
        }),
        report: report.nullable(),
      }),
    )
    .max(mostBadges),
  ownStatements: z.array(z.object({ badge: id, files: z.array(file).max(1000) })).max(mostBadges),
  // Not there in documents from before there were references.
  references: z.array(file).max(1000).default([]),
  choices: z.object({ template: z.string().max(100), second: z.enum(languages).nullable() }),
  says: z
    .array(
      z.object({
        sheet: z.number().int().min(1).max(mostSheets),
        text: z.string(),
        part: z.enum(saidParts).optional(),
        badge: id.optional(),
        group: z.enum(groupIds).optional(),
        second: z.literal(true).optional(),
      }),
    )
    .max(mostTexts),
  drawn: z.array(z.object({ sha256: hash })).max(mostSheets),
});

type Parsed = z.infer<typeof schema>;
/** As much of passport.json as is compared. */
export type AttachedJson = Readonly<Omit<Parsed, 'says'>> & {
  readonly says: readonly AttachedText[];
};
export type AttachedBadge = Parsed['badges'][number];
/** `SaidText` as it was parsed. */
export type AttachedText = Parsed['says'][number];

export type AttachedReading =
  | { readonly kind: 'read'; readonly json: AttachedJson; readonly raw: Json }
  /** of another release: what can be told of it */
  | { readonly kind: 'newer' | 'older'; readonly raw: Json }
  | { readonly kind: 'unreadable' };

export function readAttachedJson(bytes: Uint8Array | null): AttachedReading {
  if (bytes === null || bytes.length > largestJson) return { kind: 'unreadable' };
  const raw = parsed(bytes);
  if (!isJsonObject(raw) || raw['format'] !== 'soft-skills-passport') return { kind: 'unreadable' };
  const version = raw['version'];
  if (typeof version === 'number' && version > 2) return { kind: 'newer', raw };
  if (version === 1) return { kind: 'older', raw };
  const found = schema.safeParse(raw);
  return found.success ? { kind: 'read', json: found.data, raw } : { kind: 'unreadable' };
}

function parsed(bytes: Uint8Array): Json {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes), largestJson);
  } catch (error) {
    // Only what a file can have wrong: not UTF-8, no JSON, too deep, a member that reaches a prototype.
    if (error instanceof PassportError || error instanceof TypeError) return null;
    throw error;
  }
}
