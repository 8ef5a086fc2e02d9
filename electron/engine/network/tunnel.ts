/** A connection to a host through a proxy, then TLS end to end where the host speaks it. */
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { isAddress } from './address-guard.ts';
import { connectByHttp } from './http-connect.ts';
import { connectBySocks } from './socks5.ts';

/**
 * The proxy sees which host and port is asked for and, behind TLS, nothing else.
 * @param signal ends the whole fetch
 * @throws ProxyError
 */
export async function openTunnel(target: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const host = target.hostname.replace(/^\[|\]$/gu, '');
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
  const connect = proxy.protocol.startsWith('socks5') ? connectBySocks : connectByHttp;
  const socket = await connect({ host, port }, proxy, signal);
  if (target.protocol !== 'https:') return socket;
  // The certificate has to be the host's own. A bare address is no name for SNI (RFC 6066 §3).
  const secure = tlsConnect({ socket, host, ...(isAddress(host) ? {} : { servername: host }) });
  // The request on top hears the first failure and lets go; what comes after it is nobody's any more.
  secure.on('error', () => undefined);
  return secure;
}
