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

  async function fetchNow(address: string): Promise<FetchOutcome> {
    const signal = AbortSignal.timeout(options.patience ?? tenSeconds);
    let next = address;
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      const permission = permissionFor(next, network);
      if (!permission.ok) return failed(permission.failure, permission.host);
      const { url, isTrusted } = permission;
      if (!contacted.has(url.host)) {
        contacted.add(url.host);
        network.onContact?.(url.host);
      }
      const ask = async (to: URL): Promise<Answer> => {
        const proxy = await Promise.race([(options.proxyFor ?? noProxy)(to.href), whenLate(signal)]);
        if (proxy === late) return { kind: 'failure', failure: 'timeout' };
        return get(to, { isTrusted, resolve: options.resolve ?? resolveBySystem, proxy, signal });
      };
      let reached = url;
      let answer = await ask(url);
      // did:web always says https; a host that the person named may speak plain http.
      if (answer.kind === 'failure' && answer.isPlain === true && isTrusted) {
        reached = new URL(url.href.replace(/^https:/u, 'http:'));
        answer = await ask(reached);
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
    trust: options.trust ?? nobodyKnown,
    fetch(address) {
      const key = address.replace(/#.*$/u, '');
      const known = asked.get(key);
      if (known !== undefined) return known;
      // The time for one document begins when its turn has come.
      const host = URL.canParse(key) ? new URL(key).host : '';
      const outcome = turns.take(host, () => fetchNow(key));
      asked.set(key, outcome);
      return outcome;
    },
  };
}

const late = Symbol('late');

function whenLate(signal: AbortSignal): Promise<typeof late> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(late), { once: true });
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
