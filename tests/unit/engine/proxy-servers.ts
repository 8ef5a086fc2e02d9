/** Proxies on this machine, which lead every name to one server, as an office's lead names that only they can look up. */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A server that forgets nobody: closing it ends what hangs on it. */
export interface Listening {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface Proxy extends Listening {
  /** what it was asked for, e.g. `academy.example:443`, and with which login */
  readonly asked: readonly { readonly target: string | undefined; readonly login: string | undefined }[];
}

export async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    address: `127.0.0.1:${portOf(address)}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((closed) => server.close(closed));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export function serve(listener: RequestListener): Promise<Listening> {
  return listen(createHttpServer(listener));
}

/** An HTTP proxy that makes tunnels to `to`, or answers CONNECT with another status. */
export async function httpProxy(to: string, answer = 200): Promise<Proxy> {
  const asked: { target: string | undefined; login: string | undefined }[] = [];
  const server = createHttpServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket: Socket) => {
    asked.push({ target: request.url, login: request.headers['proxy-authorization'] });
    if (answer !== 200) socket.end(`HTTP/1.1 ${answer} No\r\n\r\n`);
    else joined(to, socket, () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
  });
  return { ...(await listen(server)), asked };
}

/** A SOCKS 5 proxy; with a login it takes no one without. @param reply RFC 1928 §6; 0: it leads to `to` */
export async function socksProxy(to: string, reply = 0, login = ''): Promise<Proxy> {
  const asked: { target: string | undefined; login: string | undefined }[] = [];
  const server = createServer((socket) => void talk(socket));
  const talk = async (socket: Socket): Promise<void> => {
    const greeting = await next(socket);
    const method = login === '' ? 0 : 2;
    if (greeting[2] !== method) return void socket.end(Uint8Array.of(5, 0xff));
    socket.write(Uint8Array.of(5, method));
    const said = login === '' ? undefined : loginIn(await next(socket));
    if (said !== undefined) {
      socket.write(Uint8Array.of(1, said === login ? 0 : 1));
      if (said !== login) return void socket.end();
    }
    const target = targetIn(await next(socket));
    asked.push({ target, login: said });
    const answer = (): boolean => socket.write(Uint8Array.of(5, reply, 0, 1, 127, 0, 0, 1, 0, 80));
    if (reply === 0) joined(to, socket, answer);
    else answer();
  };
  return { ...(await listen(server)), asked };
}

async function next(socket: Socket): Promise<Buffer> {
  const coming = once(socket, 'data');
  socket.resume();
  const [bytes]: unknown[] = await coming;
  socket.pause();
  return bytes instanceof Buffer ? bytes : Buffer.alloc(0);
}

function loginIn(bytes: Buffer): string {
  const name = bytes.subarray(2, 2 + (bytes[1] ?? 0));
  return `${name.toString()}:${bytes.subarray(3 + name.length).toString()}`;
}

function targetIn(bytes: Buffer): string {
  const port = bytes.readUInt16BE(bytes.length - 2);
  if (bytes[3] === 3) return `${bytes.subarray(5, -2).toString()}:${port}`;
  return `${bytes.subarray(4, -2).join(bytes[3] === 1 ? '.' : ',')}:${port}`;
}

function joined(to: string, socket: Socket, ready: () => unknown): void {
  const [host = '', port = ''] = to.split(':');
  const onward = connect(Number(port), host, () => {
    ready();
    onward.pipe(socket);
    socket.pipe(onward);
  });
  for (const end of [onward, socket]) end.on('error', () => end.destroy());
  socket.on('close', () => onward.destroy());
}
