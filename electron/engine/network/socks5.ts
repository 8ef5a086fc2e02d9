/** SOCKS 5 (RFC 1928) with name and password (RFC 1929) where the proxy's address has them. The proxy looks names up. */
import { connect, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ProxyError, type Target } from './proxy-error.ts';

const VERSION = 5;
const WITHOUT_LOGIN = 0;
const BY_PASSWORD = 2;

/** @throws ProxyError */
export async function connectBySocks(target: Target, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const socket = connect({
    host: proxy.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(proxy.port) || 1080,
    signal,
  });
  // Whoever waits for bytes hears the failure.
  socket.on('error', () => undefined);
  try {
    await greet(socket, proxy);
    await ask(socket, target);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error instanceof ProxyError ? error : new ProxyError('absent', error);
  }
}

async function greet(socket: Socket, { username, password }: URL): Promise<void> {
  const method = username === '' ? WITHOUT_LOGIN : BY_PASSWORD;
  socket.write(Uint8Array.of(VERSION, 1, method));
  const [version, chosen] = await take(socket, 2);
  if (version !== VERSION || chosen !== method) throw new ProxyError('refused');
  if (method === WITHOUT_LOGIN) return;
  socket.write(Buffer.concat([Uint8Array.of(1), short(username), short(password)]));
  const [, status] = await take(socket, 2);
  if (status !== 0) throw new ProxyError('refused');
}

async function ask(socket: Socket, { host, port }: Target): Promise<void> {
  socket.write(
    Buffer.concat([Uint8Array.of(VERSION, 1, 0), addressOf(host), Uint8Array.of(port >> 8, port & 0xff)]),
  );
  const [version, reply = 0, , kind] = await take(socket, 4);
  if (version !== VERSION) throw new ProxyError('refused');
  // 1, 2, 5, 7 and 8: the proxy does not want to or cannot; 3, 4 and 6: the host is not there. RFC 1928 §6.
  if (reply !== 0) throw new ProxyError([3, 4, 5, 6].includes(reply) ? 'host' : 'refused');
  const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await take(socket, 1))[0] ?? 0);
  await take(socket, length + 2);
}

/** RFC 1928 §5: a kind, then the address itself; a name goes with its length. */
function addressOf(host: string): Uint8Array {
  if (!ipaddr.isValid(host)) return Buffer.concat([Uint8Array.of(3), pascal(Buffer.from(host))]);
  const address = ipaddr.parse(host);
  return Uint8Array.of(address.kind() === 'ipv4' ? 1 : 4, ...address.toByteArray());
}

function short(part: string): Uint8Array {
  return pascal(Buffer.from(decodeURIComponent(part)));
}

function pascal(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(Math.min(bytes.length, 255)), bytes.subarray(0, 255)]);
}

/** Exactly so many bytes; whatever comes behind them is left for the next one. */
async function take(socket: Socket, count: number): Promise<Uint8Array> {
  for (;;) {
    const chunk: unknown = socket.read(count);
    if (chunk instanceof Uint8Array && chunk.length === count) return chunk;
    if (chunk !== null || socket.readableEnded) throw new ProxyError('refused');
    await readable(socket);
  }
}

function readable(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      socket.off('readable', settle).off('end', settle).off('error', settle).off('close', closed);
      if (error === undefined) resolve();
      else reject(error);
    };
    const closed = (): void => settle(new Error('closed'));
    socket.once('readable', settle).once('end', settle).once('error', settle).once('close', closed);
  });
}
