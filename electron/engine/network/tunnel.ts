/** A connection to a host through a proxy: HTTP CONNECT (RFC 9110 §9.3.6), then TLS end to end where the host speaks it. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { isAddress } from './address-guard.ts';

/** The proxy could not be reached, or did not let us through. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
}

/**
 * The proxy sees which host and port is asked for and, behind TLS, nothing else.
 * @param signal ends the whole fetch
 * @throws ProxyError
 */
export async function openTunnel(target: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const socket = await connectThrough(target, proxy, signal);
  if (target.protocol !== 'https:') return socket;
  const host = target.hostname.replace(/^\[|\]$/gu, '');
  // The certificate has to be the host's own. A bare address is no name for SNI (RFC 6066 §3).
  const secure = tlsConnect({ socket, host, ...(isAddress(host) ? {} : { servername: host }) });
  // The request on top hears the first failure and lets go; what comes after it is nobody's any more.
  secure.on('error', () => undefined);
  return secure;
}

function connectThrough(target: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const port = target.port === '' ? (target.protocol === 'https:' ? '443' : '80') : target.port;
  const authority = `${target.hostname}:${port}`;
  const send = proxy.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[|\]$/gu, ''),
      port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
      path: authority,
      headers: { host: authority, ...credentials(proxy) },
      agent: false,
      signal,
    });
    request.once('connect', (response, socket: Socket, head) => {
      if (response.statusCode !== 200 || head.length > 0) {
        socket.destroy();
        reject(new ProxyError(`the proxy answered ${response.statusCode ?? 0}`));
        return;
      }
      resolve(socket);
    });
    // A proxy that answers as if it were the host has not made a tunnel.
    request.once('response', (response) => {
      response.destroy();
      reject(new ProxyError(`the proxy answered ${response.statusCode ?? 0}`));
    });
    request.once('error', (error) =>
      reject(new ProxyError('the proxy could not be reached', { cause: error })),
    );
    request.end();
  });
}

function credentials(proxy: URL): Readonly<Record<string, string>> {
  if (proxy.username === '') return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
