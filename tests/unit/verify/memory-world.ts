/** A World from memory: documents by address, failures by address, a clock that stands still. */
import { createHash } from 'node:crypto';
import { nobodyKnown, type TrustBook } from '../../../shared/verify/trust.ts';
import type { FetchedDocument, FetchFailure, FetchOutcome, World } from '../../../shared/verify/world.ts';

export interface Page {
  readonly body: string | Uint8Array | object;
  /** 200 where left out */
  readonly status?: number;
  readonly mediaType?: string;
  /** the address that answers, after redirects */
  readonly finalUrl?: string;
}

export interface MemoryWorldOptions {
  readonly now?: string;
  readonly recipients?: readonly string[];
  readonly names?: readonly string[];
  /** who is known; nobody where left out */
  readonly trust?: TrustBook;
  /** an object is served as JSON; a Page says more; a FetchFailure is one */
  readonly pages?: Readonly<Record<string, object | FetchFailure>>;
  readonly page?: (url: string) => Page | FetchFailure | null;
  /** what everything else gives; `offline` where left out */
  readonly otherwise?: FetchFailure;
}

export interface MemoryWorld extends World {
  /** the addresses that were asked for, in order */
  readonly asked: readonly string[];
}

export function memoryWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  const asked: string[] = [];
  const now = new Date(options.now ?? '2026-11-21T12:00:00Z');
  return {
    asked,
    now: () => now,
    recipients: options.recipients ?? [],
    names: options.names ?? [],
    trust: options.trust ?? nobodyKnown,
    fetch(url) {
      asked.push(url);
      const known = options.pages?.[url];
      const page = typeof known === 'object' ? asPage(known) : (known ?? options.page?.(url) ?? null);
      return Promise.resolve(
        page === null || typeof page === 'string'
          ? failure(url, page ?? options.otherwise ?? 'offline')
          : outcome(url, page, now),
      );
    },
  };
}

function asPage(value: object): Page {
  return 'body' in value && isBody(value.body) ? { ...value, body: value.body } : { body: value };
}

function isBody(body: unknown): body is Page['body'] {
  return typeof body === 'string' || (typeof body === 'object' && body !== null);
}

const statuses: ReadonlyMap<FetchFailure, number> = new Map([
  ['not-found', 404],
  ['gone', 410],
  ['http-status', 500],
]);

function failure(url: string, code: FetchFailure): FetchOutcome {
  const status = statuses.get(code) ?? null;
  return { ok: false, failure: code, host: new URL(url).host, status };
}

function outcome(url: string, page: Page, now: Date): FetchOutcome {
  const bytes = bytesOf(page.body);
  const status = page.status ?? 200;
  const document: FetchedDocument = {
    url,
    finalUrl: page.finalUrl ?? url,
    status,
    mediaType: page.mediaType ?? 'application/json',
    headers: {},
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fetchedAt: now.toISOString(),
  };
  if (status === 410) return { ok: false, failure: 'gone', host: new URL(url).host, status, document };
  return { ok: true, document };
}

function bytesOf(body: Page['body']): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
}
