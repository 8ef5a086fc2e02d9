/**
 * The World on the network: off unless the person turned it on, https and public addresses only unless the person
 * named a host, with limits on size, time and redirects. Each address is asked once in one World.
 */
import { createHash } from 'node:crypto';
import { nobodyKnown, type TrustBook } from '../../shared/verify/trust.ts';
import type { FetchedDocument, FetchFailure, FetchOutcome, World } from '../../shared/verify/world.ts';
import type { NetworkChoice } from './network-choice.ts';
import { resolveBySystem, type Resolve } from './network/address-guard.ts';
import { permissionFor } from './network/permission.ts';
import { noProxy, type ProxyFor } from './network/proxy.ts';
import { get, type Answer } from './network/request.ts';
import { createTurns } from './network/turns.ts';

export interface NetworkWorldOptions {
  readonly network: NetworkChoice;
  /** the earner's own addresses; they never leave the machine */
  readonly recipients: readonly string[];
  /** who is known; nobody where left out */
  readonly trust?: TrustBook;
  readonly now: () => Date;
  /** names into addresses; the system's own where left out */
  readonly resolve?: Resolve;
  /** the proxy of the office or the system; none where left out */
  readonly proxyFor?: ProxyFor;
  /** milliseconds for one document, redirects included; 10 s where left out */
  readonly patience?: number;
}

const maxRedirects = 3;
const atOncePerHost = 4;
const tenSeconds = 10_000;

export function createNetworkWorld(options: NetworkWorldOptions): World {
  const { network, now } = options;
  const asked = new Map<string, Promise<FetchOutcome>>();
  const contacted = new Set<string>();
  const turns = createTurns(atOncePerHost);

  /** One request, when its turn at that host has come; the wait for it counts for nobody's patience. */
  async function ask(url: URL, isTrusted: boolean, patience: number): Promise<Answer> {
    if (isStopped()) return { kind: 'failure', failure: 'offline' };
    if (!contacted.has(url.host)) {
      contacted.add(url.host);
      network.onContact?.(url.host);
    }
    const late = AbortSignal.timeout(Math.max(0, Math.ceil(patience)));
    const signal = network.stop === undefined ? late : AbortSignal.any([late, network.stop]);
    const ways = await Promise.race([(options.proxyFor ?? noProxy)(url.href), whenOver(signal)]);
    const answer: Answer =
      ways === over
        ? { kind: 'failure', failure: 'timeout' }
        : await get(url, { isTrusted, resolve: options.resolve ?? resolveBySystem, ways, signal });
    // What was broken off by the person says nothing about the host.
    return answer.kind === 'failure' && isStopped() ? { kind: 'failure', failure: 'offline' } : answer;
  }

  const isStopped = (): boolean => network.stop?.aborted === true;

  async function fetchNow(address: string): Promise<FetchOutcome> {
    let patience = options.patience ?? tenSeconds;
    const askInTurn = (url: URL, isTrusted: boolean): Promise<Answer> =>
      turns.take(url.host, async () => {
        const begun = performance.now();
        const answer = await ask(url, isTrusted, patience);
        patience -= performance.now() - begun;
        return answer;
      });
    let next = address;
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      const permission = permissionFor(next, network);
      if (!permission.ok) return failed(permission.failure, permission.host);
      const { url, isTrusted } = permission;
      let reached = url;
      let answer = await askInTurn(url, isTrusted);
      // did:web always says https; a host that the person named may speak plain http.
      if (answer.kind === 'failure' && answer.isPlain === true && isTrusted) {
        reached = new URL(url.href.replace(/^https:/u, 'http:'));
        answer = await askInTurn(reached, isTrusted);
      }
      if (answer.kind === 'failure') return failed(answer.failure, url.host);
      if (answer.kind === 'answer') return outcomeOf(address, reached, answer, now());
      if (!URL.canParse(answer.location, url.href)) return failed('address-malformed', url.host);
      next = new URL(answer.location, url.href).href;
    }
    return failed('too-many-redirects', URL.canParse(address) ? new URL(address).host : '');
  }

  return {
    now,
    recipients: options.recipients,
    names: [],
    trust: options.trust ?? nobodyKnown,
    fetch(address) {
      const key = address.replace(/#.*$/u, '');
      const known = asked.get(key);
      if (known !== undefined) return known;
      const outcome = fetchNow(key);
      asked.set(key, outcome);
      return outcome;
    },
  };
}

const over = Symbol('over');

function whenOver(signal: AbortSignal): Promise<typeof over> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(over), { once: true });
  });
}

function outcomeOf(
  address: string,
  url: URL,
  answer: Extract<Answer, { kind: 'answer' }>,
  fetchedAt: Date,
): FetchOutcome {
  const { status } = answer;
  const document = documentOf(address, url, answer, fetchedAt);
  if (status >= 200 && status < 300) return { ok: true, document };
  if (status === 410) return { ok: false, failure: 'gone', host: url.host, status, document };
  const failure: FetchFailure = status === 404 ? 'not-found' : 'http-status';
  return { ok: false, failure, host: url.host, status };
}

const keptHeaders = ['content-type', 'last-modified', 'etag', 'date'] as const;

function documentOf(
  address: string,
  url: URL,
  { status, headers, bytes }: Extract<Answer, { kind: 'answer' }>,
  fetchedAt: Date,
): FetchedDocument {
  const kept = keptHeaders.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    url: address,
    finalUrl: url.href,
    status,
    mediaType: headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? null,
    headers: Object.fromEntries(kept),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fetchedAt: fetchedAt.toISOString(),
  };
}

function failed(failure: FetchFailure, host: string): FetchOutcome {
  return { ok: false, failure, host, status: null };
}
