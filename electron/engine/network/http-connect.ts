/** HTTP CONNECT (RFC 9110 §9.3.6), to a proxy that is itself spoken to plainly or over TLS. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { ProxyError, type Target } from './proxy-error.ts';

/** @throws ProxyError */
export function connectByHttp({ host, port }: Target, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const isSecure = proxy.protocol === 'https:';
  const send = isSecure ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[|\]$/gu, ''),
      port: Number(proxy.port) || (isSecure ? 443 : 80),
      path: authority,
      headers: { host: authority, ...credentials(proxy) },
      agent: false,
      signal,
    });
    request.once('connect', (response, socket: Socket, head) => {
      if (response.statusCode !== 200 || head.length > 0) {
        socket.destroy();
        reject(refusal(response.statusCode));
        return;
      }
      resolve(socket);
    });
    // A proxy that answers as if it were the host has not made a tunnel.
    request.once('response', (response) => {
      response.destroy();
      reject(refusal(response.statusCode));
    });
    request.once('error', (error) => reject(new ProxyError('absent', error)));
    request.end();
  });
}

/** 5xx: the proxy tried, and the host did not answer (RFC 9110 §15.6.3, §15.6.5). */
function refusal(status = 0): ProxyError {
  return new ProxyError(status >= 500 ? 'host' : 'refused');
}

function credentials(proxy: URL): Readonly<Record<string, string>> {
  if (proxy.username === '') return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
