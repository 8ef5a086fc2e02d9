/** The attack list: what somebody could try so that a badge says more than its issuer did, and what becomes of it. */
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createNetworkWorld } from '../../../electron/engine/network.ts';
import { attacks as rows } from './attack-list.ts';

const named = [
  'alg none',
  'HS256 with the public key',
  'key in header',
  'key in fragment',
  'issuer named falsely',
  'withdrawn key',
  'forged evidence',
  'swapped sub',
  'wrong jti',
  'proof over a removed field',
  'unsigned term added',
  'context redefining a term',
  'status list of another issuer',
  'index out of range',
  'gzip bomb in a list',
  'file: and data: ids',
  'scope escape by prefix',
  'huge JSON',
  'deep JSON',
  '__proto__',
  'JSON-LD poison graph',
  'SVG with script',
  'entity bomb',
  'PNG with 2^31 length',
  'inflate bomb',
];

describe('attacks', () => {
  it('are all of the list', () => {
    expect(new Set(rows.map(({ attack }) => attack))).toEqual(new Set(named));
  });

  it.each(rows)('$attack: $how', async ({ outcome, expected }) => {
    const start = performance.now();
    expect(await outcome()).toBe(expected);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('redirects', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** `127.0.0.1:PORT` of a server, and how often it was asked. */
  async function serve(location: string | null): Promise<{ host: string; asked: () => number }> {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      if (location === null) response.end('{}');
      else response.writeHead(302, { location }).end();
    });
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { host: `127.0.0.1:${port}`, asked: () => asked };
  }

  async function follow(location: string, answers: readonly string[]): Promise<string> {
    const { host } = await serve(location);
    const left = [...answers];
    const world = createNetworkWorld({
      network: { online: true, hosts: 'all-public', privateHosts: [host] },
      recipients: [],
      now: () => new Date('2026-11-21T12:00:00Z'),
      resolve: () => Promise.resolve([{ address: left.shift() ?? '127.0.0.1', family: 4 }]),
    });
    const outcome = await world.fetch(`http://${host}/badge`);
    return outcome.ok ? 'answered' : outcome.failure;
  }

  it('to 127.0.0.1 are not followed, and nobody there is asked', async () => {
    const inside = await serve(null);
    expect(await follow(`https://${inside.host}/secret`, [])).toBe('private-address');
    expect(await follow(`https://localhost:${inside.host.split(':')[1]}/secret`, ['127.0.0.1'])).toBe(
      'private-address',
    );
    expect(inside.asked()).toBe(0);
  });

  it('to a name that turns out to be inside are not followed, whatever it said before', async () => {
    const inside = await serve(null);
    const port = inside.host.split(':')[1];
    expect(await follow(`https://rebind.example:${port}/secret`, ['127.0.0.1'])).toBe('private-address');
    expect(await follow(`https://rebind.example:${port}/secret`, ['::ffff:127.0.0.1'])).toBe(
      'private-address',
    );
    expect(inside.asked()).toBe(0);
  });
});
