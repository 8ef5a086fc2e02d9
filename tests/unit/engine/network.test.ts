/** The World on the network, against servers of this machine only. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createNetworkWorld, type NetworkWorldOptions } from '../../../electron/engine/network.ts';
import type { NetworkChoice } from '../../../electron/engine/network-choice.ts';
import { guardedLookup, isPublicAddress } from '../../../electron/engine/network/address-guard.ts';
import type { World } from '../../../shared/verify/world.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** `127.0.0.1:PORT` of a new server. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

type Choices = Partial<NetworkChoice> & Partial<Omit<NetworkWorldOptions, 'network'>>;

function world({
  online = true,
  hosts = 'all-public',
  privateHosts = [],
  never = new Set(),
  stop,
  onContact,
  ...rest
}: Choices = {}): World {
  const network = {
    online,
    hosts,
    privateHosts,
    never,
    stop,
    ...(onContact === undefined ? {} : { onContact }),
  };
  return createNetworkWorld({
    network,
    recipients: [],
    now: () => new Date('2026-11-21T12:00:00Z'),
    ...rest,
  });
}

/** The failure, or the text that was served. */
async function asked(of: World, url: string): Promise<string> {
  const outcome = await of.fetch(url);
  return outcome.ok ? new TextDecoder().decode(outcome.document.bytes) : outcome.failure;
}

describe('what may be asked', () => {
  it('is nothing while it is off', async () => {
    let contacts = 0;
    const host = await serve((_, response) => {
      contacts += 1;
      response.end('{}');
    });
    expect(await asked(world({ online: false, privateHosts: [host] }), `http://${host}/`)).toBe('offline');
    expect(contacts).toBe(0);
  });

  it.each([
    ['http://example.com/', 'not-https'],
    ['https://127.0.0.1/', 'private-address'],
    ['https://[::1]/', 'private-address'],
    ['https://[::ffff:10.0.0.1]/', 'private-address'],
    ['https://[::ffff:7f00:1]/', 'private-address'],
    ['https://[64:ff9b::7f00:1]/', 'private-address'],
    ['https://[fe80::1]/', 'private-address'],
    ['https://[fd00::1]/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['https://0x7f.1/', 'private-address'],
    ['https://0.0.0.0/', 'private-address'],
    ['https://10.1.2.3/', 'private-address'],
    ['http://10.1.2.3/', 'private-address'],
    ['http://localhost/', 'private-address'],
    ['https://localhost./', 'private-address'],
    ['https://a.localhost:8443/', 'private-address'],
    ['https://100.64.0.1/', 'private-address'],
    ['https://169.254.169.254/latest/meta-data', 'private-address'],
    ['https://192.168.1.1/', 'private-address'],
    ['https://224.0.0.1/', 'private-address'],
    ['file:///etc/passwd', 'address-malformed'],
    ['data:application/json,{}', 'address-malformed'],
    ['ftp://example.com/', 'address-malformed'],
    ['https://user:secret@example.com/', 'address-malformed'],
    ['not an address', 'address-malformed'],
    [`https://example.com/${'x'.repeat(3000)}`, 'address-malformed'],
  ])('%.60s: %s', async (url, failure) => {
    const touched: string[] = [];
    const never = world({
      onContact: (host) => touched.push(host),
      resolve: () => Promise.reject(new Error('asked')),
    });
    expect(await asked(never, url)).toBe(failure);
    expect(touched).toEqual([]);
  });

  it('is only the hosts that the person named, where some are named', async () => {
    const named = world({
      hosts: new Set(['good.example']),
      resolve: () => Promise.reject(new Error('no such name')),
    });
    expect(await asked(named, 'https://evil.example/')).toBe('host-not-allowed');
    expect(await asked(named, 'https://good.example.evil.example/')).toBe('host-not-allowed');
    expect(await asked(named, 'https://good.example/')).toBe('unreachable');
  });

  it.each(['https://never.example/', 'https://NEVER.example./', 'https://never.example:8443/'])(
    'is never a host that was refused for good: %s',
    async (url) => {
      const names: string[] = [];
      const resolve = (name: string) => {
        names.push(name);
        return Promise.reject(new Error('no such name'));
      };
      const wary = world({ never: new Set(['never.example']), resolve });
      const outcome = await wary.fetch(url);
      expect(names).toEqual([]);
      expect(outcome.ok || outcome.failure).toBe('host-not-allowed');
    },
  );

  it('is a host that may be private only where it may be asked at all', async () => {
    const host = await serve((_, response) => response.end('{}'));
    const asking = (hosts: ReadonlySet<string>) =>
      asked(world({ hosts, privateHosts: [host] }), `http://${host}/`);
    expect(await asking(new Set())).toBe('host-not-allowed');
    expect(await asking(new Set([host]))).toBe('{}');
  });

  it('is a private host in plain http where the person named it, and only at its port', async () => {
    const host = await serve((_, response) => response.end('{"a":1}'));
    const other = await serve((_, response) => response.end('{}'));
    const trusting = world({ privateHosts: [host] });
    expect(await asked(trusting, `http://${host}/a#key`)).toBe('{"a":1}');
    expect(await asked(trusting, `http://${other}/`)).toBe('private-address');
    expect(await asked(world({ privateHosts: ['127.0.0.1'] }), `http://${other}/`)).toBe('{}');
  });

  it('is plain http behind an https address of a named host, as did:web makes them', async () => {
    const host = await serve((_, response) => response.end('{"b":2}'));
    expect(await asked(world({ privateHosts: [host] }), `https://${host}/b`)).toBe('{"b":2}');
  });
});

describe('a name that leads to a private address', () => {
  it('is refused after it was looked up', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(await asked(world({ resolve }), 'https://rebind.example/')).toBe('private-address');
  });

  it('is refused at the moment of connecting, whatever it said before', async () => {
    const answers = ['93.184.216.34', '10.0.0.1'];
    const lookup = guardedLookup(
      () => Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]),
      false,
    );
    const look = (): Promise<string> =>
      new Promise((resolve) => {
        lookup('rebind.example', {}, (error, address) =>
          resolve(error !== null ? error.name : typeof address === 'string' ? address : 'several'),
        );
      });
    expect([await look(), await look()]).toEqual(['93.184.216.34', 'PrivateAddressError']);
  });

  it('is refused behind a redirect too, and whatever the port is', async () => {
    const host = await serve((_, response) =>
      response.writeHead(302, { location: 'https://rebind.example:8443/' }).end(),
    );
    const resolve = () => Promise.resolve([{ address: '::ffff:127.0.0.1', family: 6 }]);
    expect(await asked(world({ resolve, privateHosts: [host] }), `http://${host}/`)).toBe('private-address');
  });

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(
    (
      '0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.0.1 172.16.0.1 172.31.255.255 192.0.0.1 ' +
      '192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.1.2.3 240.0.0.1 255.255.255.255 ' +
      ':: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:192.168.0.1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 ' +
      '2001::1 2001:db8::1 2002:7f00:1::1 fc00::1 fdff::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1'
    ).split(' '),
  )('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('redirects', () => {
  it('are followed three times, and the last address is told', async () => {
    const host = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step < 3) response.writeHead(302, { location: `/${step + 1}` }).end();
      else response.end('{}');
    });
    const outcome = await world({ privateHosts: [host] }).fetch(`http://${host}/0`);
    expect(outcome.ok && [outcome.document.url, outcome.document.finalUrl]).toEqual([
      `http://${host}/0`,
      `http://${host}/3`,
    ]);
  });

  it('are not followed for ever', async () => {
    const host = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    expect(await asked(world({ privateHosts: [host] }), `http://${host}/`)).toBe('too-many-redirects');
  });

  it.each([
    ['https://10.0.0.1/', 'private-address'],
    ['http://example.com/', 'not-https'],
    ['file:///etc/passwd', 'address-malformed'],
    ['https://', 'address-malformed'],
  ])('to %s: %s', async (location, failure) => {
    const host = await serve((_, response) => response.writeHead(301, { location }).end());
    expect(await asked(world({ privateHosts: [host] }), `http://${host}/`)).toBe(failure);
  });

  it('do not lead to a host that was not named', async () => {
    const host = await serve((_, response) =>
      response.writeHead(301, { location: 'https://evil.example/' }).end(),
    );
    const one = world({ hosts: new Set([host]), privateHosts: [host] });
    expect(await asked(one, `http://${host}/`)).toBe('host-not-allowed');
  });
});

describe('limits', () => {
  it('stops reading after one megabyte', async () => {
    const host = await serve((_, response) => response.end('x'.repeat(1024 * 1024 + 1)));
    expect(await asked(world({ privateHosts: [host] }), `http://${host}/`)).toBe('too-large');
  });

  it('waits no longer than its patience, neither for an answer nor for its end', async () => {
    const silent = await serve(() => undefined);
    const endless = await serve((_, response) => response.write('{'));
    const impatient = world({ privateHosts: [silent, endless], patience: 150 });
    expect(await asked(impatient, `http://${silent}/`)).toBe('timeout');
    expect(await asked(impatient, `http://${endless}/`)).toBe('timeout');
  });

  it('takes no half document for a whole one', async () => {
    const host = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"revoked":');
      setImmediate(() => response.destroy());
    });
    expect(await asked(world({ privateHosts: [host] }), `http://${host}/`)).toBe('unreachable');
  });

  it('asks at most four at once of one host, and all of them in the end', async () => {
    let running = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const host = await serve((_, response) => {
      running += 1;
      most = Math.max(most, running);
      waiting.push(() => {
        running -= 1;
        response.end('{}');
      });
      // Answered in pairs, once four are waiting or the last ones have come.
      if (waiting.length >= 4 || most === 4)
        setImmediate(() => waiting.splice(0).forEach((answer) => answer()));
    });
    const one = world({ privateHosts: [host] });
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, index) => one.fetch(`http://${host}/${index}`)),
    );
    expect(all.every((outcome) => outcome.ok)).toBe(true);
    expect(most).toBe(4);
  });

  it('counts a host that others redirect to, and the wait for a turn is no lateness', async () => {
    let [running, most] = [0, 0];
    const last = await serve((_, response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        response.end('{}');
      }, 300);
    });
    const firsts = await Promise.all(
      Array.from({ length: 12 }, (_one, index) =>
        serve((_, response) => response.writeHead(302, { location: `http://${last}/${index}` }).end()),
      ),
    );
    // Three rounds of 300 ms: later than anybody's patience, had the wait been counted.
    const one = world({ privateHosts: [last, ...firsts], patience: 700 });
    const all = await Promise.all(firsts.map((first) => asked(one, `http://${first}/`)));
    expect(all).toEqual(firsts.map(() => '{}'));
    expect(most).toBe(4);
  });
});

describe('a person who stops', () => {
  it('ends what is under way, and nobody is asked any more', async () => {
    let contacts = 0;
    const stop = new AbortController();
    const host = await serve(() => {
      contacts += 1;
      stop.abort();
    });
    const one = world({ privateHosts: [host], stop: stop.signal });
    // Stopping says nothing about the host: neither silence nor absence.
    expect(await asked(one, `http://${host}/a`)).toBe('offline');
    expect(await asked(one, `http://${host}/b`)).toBe('offline');
    expect(contacts).toBe(1);
  });
});

describe('a computer without a network', () => {
  it.each(['EAI_AGAIN', 'ENETUNREACH'])('is offline, and the host is not blamed: %s', async (code) => {
    const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await asked(world({ resolve }), 'https://academy.example/')).toBe('offline');
  });

  it('is another thing than a name that is not there', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await asked(world({ resolve }), 'https://academy.example/')).toBe('unreachable');
  });
});

describe('what is sent, and what is kept', () => {
  it('asks once for one address, without cookies or a word about the person', async () => {
    const seen: NodeJS.Dict<string | string[]>[] = [];
    const contacted: string[] = [];
    const host = await serve((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, {
        'set-cookie': 'a=b',
        etag: '"1"',
        'content-type': 'application/ld+json; charset=utf-8',
      });
      response.end('{}');
    });
    const one = world({
      privateHosts: [host],
      recipients: ['mira@example.org'],
      onContact: (name) => contacted.push(name),
    });
    const [first, second] = await Promise.all([
      one.fetch(`http://${host}/#a`),
      one.fetch(`http://${host}/#b`),
    ]);
    await one.fetch(`http://${host}/other`);
    expect(first).toBe(second);
    expect(contacted).toEqual([host]);
    expect(seen.map((headers) => Object.keys(headers).toSorted())).toEqual(
      [1, 2].map(() => ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']),
    );
    expect(seen[0]?.['user-agent']).toBe('soft-skills-passport');
    expect(first.ok && first.document).toMatchObject({
      url: `http://${host}/`,
      status: 200,
      mediaType: 'application/ld+json',
      headers: { etag: '"1"' },
      sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
      fetchedAt: '2026-11-21T12:00:00.000Z',
    });
    expect(first.ok && Object.keys(first.document.headers)).not.toContain('set-cookie');
  });

  it.each([
    [404, 'not-found'],
    [410, 'gone'],
    [500, 'http-status'],
    [401, 'http-status'],
  ])('an answer %i is %s', async (status, failure) => {
    const host = await serve((_, response) =>
      response.writeHead(status).end('{"revocationReason":"mistake"}'),
    );
    const outcome = await world({ privateHosts: [host] }).fetch(`http://${host}/`);
    expect(outcome).toMatchObject({ ok: false, failure, status, host });
    expect(!outcome.ok && outcome.document !== undefined).toBe(status === 410);
  });

  it('a host that is not there is unreachable', async () => {
    const host = await serve(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    expect(await asked(world({ privateHosts: [host] }), `http://${host}/`)).toBe('unreachable');
  });
});
