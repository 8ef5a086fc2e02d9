/** One GET, without redirects, within limits of size and time. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { FetchFailure } from '../../../shared/verify/world.ts';
import type { Socket } from 'node:net';
import { guardedLookup, hasPrivateAddress, PrivateAddressError, type Resolve } from './address-guard.ts';
import type { Ways } from './proxy.ts';
import { ProxyError } from './proxy-error.ts';
import { openTunnel } from './tunnel.ts';

export const maxBytes = 1024 * 1024;

export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: IncomingMessage['headers'];
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'redirect'; readonly location: string }
  | {
      readonly kind: 'failure';
      readonly failure: FetchFailure;
      /** a plain http server behind an https address */ readonly isPlain?: boolean;
    };

export interface RequestOptions {
  readonly isTrusted: boolean;
  readonly resolve: Resolve;
  /** tried in this order, the next one only where a proxy is not there */
  readonly ways: Ways;
  /** ends the whole fetch, redirects included */
  readonly signal: AbortSignal;
}

/** No cookies, no referrer, nothing about the person: the address, what we can read, and the program's name. */
const headers = {
  accept:
    'application/ld+json, application/json, application/vc+ld+json, application/did+ld+json, text/plain;q=0.5, */*;q=0.1',
  // A packed answer would have to be unpacked within limits; documents of this kind are small.
  'accept-encoding': 'identity',
  'user-agent': 'soft-skills-passport',
};

export async function get(url: URL, options: RequestOptions): Promise<Answer> {
  for (const proxy of options.ways) {
    if (proxy === null) return getOver(url, options, null);
    try {
      // The proxy looks names up for itself. What we can look up too is judged here as well.
      if (!options.isTrusted && (await hasPrivateAddress(options.resolve, url.hostname)))
        return { kind: 'failure', failure: 'private-address' };
      return await getOver(url, options, await openTunnel(url, new URL(proxy), options.signal));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const isAbsent = error instanceof ProxyError && error.trouble === 'absent';
      if (!isAbsent || options.signal.aborted) return failureOf(error, options.signal);
    }
  }
  return { kind: 'failure', failure: 'proxy-failed' };
}

function getOver(url: URL, options: RequestOptions, tunnel: Socket | null): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      resolve(answer);
      request.destroy();
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(
      url,
      {
        headers,
        // An agent would open a connection of its own and go past the tunnel.
        ...(tunnel === null ? { agent: false } : { createConnection: () => tunnel }),
        defaultPort: url.protocol === 'https:' ? 443 : 80,
        lookup: guardedLookup(options.resolve, options.isTrusted),
        signal: options.signal,
      },
      (response) => {
        response.on('error', (error) => settle(failureOf(error, options.signal)));
        const status = response.statusCode ?? 0;
        const { location } = response.headers;
        if (status >= 300 && status < 400 && location !== undefined) {
          settle({ kind: 'redirect', location });
          return;
        }
        readBody(response, status, settle);
      },
    );
    request.on('error', (error) => settle(failureOf(error, options.signal)));
    request.end();
  });
}

function readBody(response: IncomingMessage, status: number, settle: (answer: Answer) => void): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  response.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > maxBytes) settle({ kind: 'failure', failure: 'too-large' });
    else chunks.push(chunk);
  });
  response.on('end', () => {
    // A connection that breaks off is no whole document, and `end` is then not told.
    settle({
      kind: 'answer',
      status,
      headers: response.headers,
      bytes: new Uint8Array(Buffer.concat(chunks)),
    });
  });
}

function failureOf(error: Error, signal: AbortSignal): Answer {
  if (signal.aborted) return { kind: 'failure', failure: 'timeout' };
  if (error instanceof PrivateAddressError) return { kind: 'failure', failure: 'private-address' };
  if (error instanceof ProxyError)
    return { kind: 'failure', failure: error.trouble === 'refused' ? 'proxy-failed' : 'unreachable' };
  if (isWithoutNetwork(error)) return { kind: 'failure', failure: 'offline' };
  const code = 'code' in error ? error.code : '';
  // An http server answers a TLS greeting with plain text.
  return {
    kind: 'failure',
    failure: 'unreachable',
    isPlain: code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'EPROTO',
  };
}

const withoutNetwork: ReadonlySet<unknown> = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN']);

/** This computer has no way out now; that says nothing about the host. Several addresses were tried: each of them. */
function isWithoutNetwork(error: Error): boolean {
  if (error instanceof AggregateError) {
    const errors: readonly unknown[] = error.errors;
    return errors.length > 0 && errors.every((one) => one instanceof Error && isWithoutNetwork(one));
  }
  return 'code' in error && withoutNetwork.has(error.code);
}
