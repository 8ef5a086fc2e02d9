/** Files that name issuers: a registry that somebody publishes, and a person's own trust book. */
import { z } from 'zod';
import { PassportError } from '../../../shared/problem.ts';
import type { KnownIssuer } from '../../../shared/verify/trust.ts';

/** One issuer as such a file names it. Without id, domain and key it could be anybody with that name. */
export type NamedIssuer = Pick<KnownIssuer, 'id' | 'domain' | 'keys' | 'name' | 'note'>;

export interface Registry {
  readonly name: string;
  /** as the list says it; empty where it does not */
  readonly asOf: string;
  readonly issuers: readonly NamedIssuer[];
}

const line = z.string().trim().max(300);
const id = z.string().trim().min(1).max(2000).nullable().default(null);
/** A host and nothing else: `https://academy.example/path` stands for more than its host, and is refused. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(260)
  .regex(/^[^\s/@?#:]+(?::\d{1,5})?$/u)
  .nullable()
  .default(null);

const issuerSchema = z
  .object({
    name: line.min(1),
    id,
    domain,
    /** RFC 7638 SHA-256 thumbprints, base64url */
    keys: z
      .array(z.string().regex(/^[\w-]{43}$/u))
      .max(50)
      .default([]),
    note: z.string().trim().max(1000).default(''),
  })
  .refine((issuer) => issuer.id !== null || issuer.domain !== null || issuer.keys.length > 0);

const ownRegistrySchema = z.object({
  name: line.min(1),
  asOf: line.default(''),
  issuers: z.array(issuerSchema).max(20_000),
});

/** As issuer registries of the Digital Credentials Consortium are published: names by DID. */
const didRegistrySchema = z.object({
  meta: z.object({ updated: line.optional(), created: line.optional() }).optional(),
  registry: z.record(z.string().startsWith('did:').max(2000), z.object({ name: line.min(1) })),
});

const trustBookSchema = z.object({
  issuers: z.array(issuerSchema.safeExtend({ since: line.optional() })).max(20_000),
});

/** Far above any list of issuers; one of ten thousand is under 3 MB. */
const maxBytes = 5 * 1024 * 1024;

/**
 * @param fileName names the registry where it does not name itself
 * @throws PassportError `registry-malformed`
 */
export function parseRegistry(bytes: Uint8Array, fileName: string): Registry {
  const json = jsonOf(bytes, 'registry-malformed');
  const own = ownRegistrySchema.safeParse(json);
  if (own.success) return own.data;
  const byDid = didRegistrySchema.safeParse(json);
  if (!byDid.success) throw new PassportError('registry-malformed', {}, own.error);
  const { meta, registry } = byDid.data;
  return {
    name: fileName.split(/[/\\]/u).at(-1) ?? fileName,
    asOf: meta?.updated ?? meta?.created ?? '',
    issuers: Object.entries(registry).map(([did, { name }]) => ({
      id: did,
      domain: null,
      keys: [],
      name,
      note: '',
    })),
  };
}

/**
 * A trust book as the app writes it or a person does by hand.
 * @param at ISO 8601 UTC, for entries that do not say since when
 * @throws PassportError `trust-book-malformed`
 */
export function parseTrustBook(bytes: Uint8Array, at: string): readonly KnownIssuer[] {
  const parsed = trustBookSchema.safeParse(jsonOf(bytes, 'trust-book-malformed'));
  if (!parsed.success) throw new PassportError('trust-book-malformed', {}, parsed.error);
  return parsed.data.issuers.map(({ since, ...issuer }) => ({
    ...issuer,
    source: 'owner',
    registry: null,
    since: since ?? at,
  }));
}

/**
 * The same format, written: `parseTrustBook` reads all of it again. What says nothing is left out, and so is an entry
 * that names nobody who could be found again.
 */
export function writtenTrustBook(known: readonly (NamedIssuer & { readonly since: string })[]): Uint8Array {
  const issuers = known.flatMap((one) => {
    const entry = {
      name: one.name,
      ...(one.id === null ? {} : { id: one.id }),
      ...(one.domain === null ? {} : { domain: one.domain }),
      ...(one.keys.length === 0 ? {} : { keys: one.keys }),
      ...(one.note === '' ? {} : { note: one.note }),
      since: one.since,
    };
    return issuerSchema.safeParse(entry).success ? [entry] : [];
  });
  return new TextEncoder().encode(`${JSON.stringify({ issuers }, null, 2)}\n`);
}

/** @param since ISO 8601 UTC: when the registry was imported */
export function knownOf(
  registry: Registry,
  source: 'registry' | 'shipped',
  since: string,
): readonly KnownIssuer[] {
  const { name, asOf } = registry;
  return registry.issuers.map((issuer) => ({ ...issuer, source, registry: { name, asOf }, since }));
}

function jsonOf(bytes: Uint8Array, code: 'registry-malformed' | 'trust-book-malformed'): unknown {
  if (bytes.length > maxBytes) throw new PassportError(code);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PassportError(code, {}, cause);
  }
}
