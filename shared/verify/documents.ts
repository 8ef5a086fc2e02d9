/** Fetches documents through the World, and remembers each so that it can be kept as evidence. */
import type { JsonObject } from '../badge/badge.ts';
import { isJsonObject, parseJson } from '../badge/json.ts';
import { PassportError } from '../problem.ts';
import type { DocumentCode } from './codes.ts';
import type { Detail } from './finding.ts';
import { quotable } from './json-reading.ts';
import type { CheckEvidence } from './report.ts';
import type { FetchedDocument, World } from './world.ts';

/** Why a document could not be used; `code` is a code of each check that may need one. */
export interface Obstacle {
  readonly code: DocumentCode;
  readonly detail: Detail;
  /** what was answered nevertheless, e.g. the body of a 410 */
  readonly json: JsonObject | null;
}

export type Had<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly obstacle: Obstacle };

export interface JsonDocument {
  readonly url: string;
  readonly json: JsonObject;
  readonly source: FetchedDocument;
}

export interface TextDocument {
  readonly url: string;
  readonly text: string;
  readonly source: FetchedDocument;
}

/** What the checks of one badge may ask for. One address is asked once. */
export interface Documents {
  readonly now: Date;
  /** A JSON object; an array, a bare value or anything else is `not-json`. */
  json(url: string): Promise<Had<JsonDocument>>;
  text(url: string): Promise<Had<TextDocument>>;
  /** Everything that was fetched so far, in the order of arrival. */
  all(): readonly FetchedDocument[];
}

export function documentsOf(world: World): Documents {
  const fetched = new Map<string, FetchedDocument>();
  const keep = (document: FetchedDocument): void => {
    fetched.set(document.url, document);
  };
  const text = async (url: string): Promise<Had<TextDocument>> => {
    const address = withoutFragment(url);
    // A badge may name `file:`, `data:` or `javascript:`; those never reach the World.
    if (address === null)
      return failure('address-malformed', { address: quotable(url), host: quotable(url) });
    const answer = await world.fetch(address);
    if (answer.ok) {
      keep(answer.document);
      return {
        ok: true,
        value: { url: address, text: decode(answer.document.bytes), source: answer.document },
      };
    }
    if (answer.document !== undefined) keep(answer.document);
    const detail = { host: answer.host, address: quotable(address, 200), status: answer.status ?? 0 };
    const body = answer.document === undefined ? null : parseObject(decode(answer.document.bytes));
    return failure(answer.failure, detail, body);
  };
  return {
    now: world.now(),
    text,
    async json(url) {
      const answer = await text(url);
      if (!answer.ok) return answer;
      const json = parseObject(answer.value.text);
      if (json !== null) return { ok: true, value: { ...answer.value, json } };
      return failure('not-json', { host: hostOf(url), address: quotable(url, 200) });
    },
    all: () => [...fetched.values()],
  };
}

/** Passes every question on, and remembers which documents the answers came from. */
export function noting(documents: Documents): {
  readonly documents: Documents;
  readonly used: () => readonly FetchedDocument[];
} {
  const used = new Map<string, FetchedDocument>();
  const note = <T extends TextDocument | JsonDocument>(answer: Had<T>): Had<T> => {
    if (answer.ok) used.set(answer.value.source.url, answer.value.source);
    return answer;
  };
  return {
    used: () => [...used.values()],
    documents: {
      now: documents.now,
      json: async (url) => note(await documents.json(url)),
      text: async (url) => note(await documents.text(url)),
      all: () => documents.all(),
    },
  };
}

/** How we know: the address and the hash of what was served there. */
export function evidenceOf(document: FetchedDocument): readonly CheckEvidence[] {
  return [
    { what: 'document', value: document.url },
    { what: 'sha256', value: document.sha256 },
  ];
}

export function isWebAddress(url: string | null): url is string {
  return url !== null && withoutFragment(url) !== null;
}

/** Host, and the port where it is not the usual one; the text itself where it is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || quotable(url) : quotable(url);
}

/** `https://example.org`; null for anything that is no web address. */
export function originOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/**
 * The host that answered, where a redirect led away from the one that was asked; null where it did not, and for a
 * `www.` more or less. A redirect may lead anywhere, so what it gives is not the word of the host that was asked.
 * (Whether https may turn into http is the World's to say.)
 */
export function movedTo({ url, finalUrl }: FetchedDocument): string | null {
  const [asked, answered] = [new URL(url), new URL(finalUrl)];
  return bare(asked) === bare(answered) ? null : answered.host;
}

function bare({ host }: URL): string {
  return host.replace(/^www\./u, '');
}

export function withoutFragment(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  address.hash = '';
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null;
}

/** A JSON object within the limits of badge/json.ts; null for anything else. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value = parseJson(text.replace(/^\uFEFF/u, ''));
    return isJsonObject(value) ? value : null;
  } catch (cause) {
    if (cause instanceof PassportError) return null;
    throw cause;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function failure(code: DocumentCode, detail: Detail, json: JsonObject | null = null): Had<never> {
  return { ok: false, obstacle: { code, detail, json } };
}
