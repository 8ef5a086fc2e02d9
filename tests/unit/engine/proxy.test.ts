/** A proxy between this computer and the internet: found, used, told no more than it must know. */
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createNetworkWorld, type NetworkWorldOptions } from '../../../electron/engine/network.ts';
import { proxyAskedOf } from '../../../electron/engine/network/proxy-asked.ts';
import { proxyFromEnvironment, waysOfAnswer, type Ways } from '../../../electron/engine/network/proxy.ts';
import * as servers from './proxy-servers.ts';

const open: servers.Listening[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

const kept = async <T extends servers.Listening>(starting: Promise<T>): Promise<T> => {
  const server = await starting;
  open.push(server);
  return server;
};
const serve = async (listener: Parameters<typeof servers.serve>[0]): Promise<string> =>
  (await kept(servers.serve(listener))).address;
const proxy = (to: string, answer?: number) => kept(servers.httpProxy(to, answer));
const socks = (to: string, reply?: number, login?: string) => kept(servers.socksProxy(to, reply, login));
const over =
  (...ways: Ways) =>
  (): Promise<Ways> =>
    Promise.resolve(ways);
const onlyTheProxyKnows = () => Promise.reject(new Error('only the proxy knows this name'));

function world(options: Partial<NetworkWorldOptions>, privateHosts: readonly string[] = []) {
  return createNetworkWorld({
    network: { online: true, hosts: 'all-public', privateHosts },
    recipients: [],
    now: () => new Date('2026-11-21T12:00:00Z'),
    ...options,
  });
}

describe('with a proxy', () => {
  it('a document comes through it, and nothing goes past it', async () => {
    const host = await serve((request, response) => response.end(request.headers.host));
    const through = await proxy(host);
    const one = world(
      {
        proxyFor: over(`http://mira:s%20cret@${through.address}`),
        resolve: () => Promise.reject(new Error('only the proxy knows this name')),
      },
      ['office.example'],
    );
    const outcome = await one.fetch('http://office.example/a');
    expect(outcome.ok && new TextDecoder().decode(outcome.document.bytes)).toBe('office.example');
    expect(through.asked).toEqual([
      { target: 'office.example:80', login: `Basic ${Buffer.from('mira:s cret').toString('base64')}` },
    ]);
  });

  it('the certificate has to be the host’s own: a proxy that answers for it gets nothing', async () => {
    const host = await serve((_, response) => response.end('{}'));
    const through = await proxy(host);
    const one = world({
      proxyFor: over(`http://${through.address}`),
      resolve: () => Promise.reject(new Error('no')),
    });
    expect(await one.fetch('https://academy.example/a')).toMatchObject({ ok: false, failure: 'unreachable' });
    expect(through.asked.map(({ target }) => target)).toEqual(['academy.example:443']);
  });

  it('a name that leads to a private address is refused before the proxy hears of it', async () => {
    const through = await proxy('127.0.0.1:1');
    const one = world({
      proxyFor: over(`http://${through.address}`),
      resolve: () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]),
    });
    expect(await one.fetch('https://rebind.example/')).toMatchObject({ failure: 'private-address' });
    expect(await one.fetch('https://169.254.169.254/')).toMatchObject({ failure: 'private-address' });
    expect(through.asked).toEqual([]);
  });

  it.each([
    [502, 'unreachable'],
    [504, 'unreachable'],
    // It wants a login that we have not, or does not allow the host: that says nothing about the host.
    [407, 'proxy-failed'],
    [403, 'proxy-failed'],
  ])('that answers %i: %s, and nobody goes around it', async (status, failure) => {
    const through = await proxy('127.0.0.1:1', status);
    const one = world({
      proxyFor: over(`http://${through.address}`, null),
      resolve: onlyTheProxyKnows,
    });
    expect(await one.fetch('https://academy.example/')).toMatchObject({ failure });
  });

  it('that is not there nobody is asked directly, and nothing is said about the host', async () => {
    let contacts = 0;
    const host = await serve((_, response) => {
      contacts += 1;
      response.end('{}');
    });
    const one = world({ proxyFor: over('http://127.0.0.1:9', 'socks5://127.0.0.1:9') }, [host]);
    expect(await one.fetch(`http://${host}/`)).toMatchObject({ failure: 'proxy-failed' });
    const another = world({ proxyFor: over() }, [host]);
    expect(await another.fetch(`http://${host}/`)).toMatchObject({ failure: 'proxy-failed' });
    expect(contacts).toBe(0);
  });

  it('that is not there the next way is taken, the straight one too', async () => {
    const host = await serve((_, response) => response.end('{}'));
    const through = await socks(host);
    const ways = ['http://127.0.0.1:9', `socks5://${through.address}`, null];
    const one = world({ proxyFor: over(...ways), resolve: onlyTheProxyKnows }, ['office.example', host]);
    expect(await one.fetch('http://office.example/a')).toMatchObject({ ok: true });
    expect(through.asked.map(({ target }) => target)).toEqual(['office.example:80']);
    const straight = world({ proxyFor: over('http://127.0.0.1:9', null) }, [host]);
    expect(await straight.fetch(`http://${host}/`)).toMatchObject({ ok: true });
  });

  it('a system that never says which proxy it uses is not waited for', async () => {
    const one = world({ proxyFor: () => new Promise(() => undefined), patience: 50 });
    expect(await one.fetch('https://academy.example/')).toMatchObject({ failure: 'timeout' });
  });
});

describe('with a SOCKS 5 proxy', () => {
  it('a document comes through it, with a login where it wants one', async () => {
    const host = await serve((request, response) => response.end(request.headers.host));
    const through = await socks(host, 0, 'mira:s cret');
    const one = world(
      { proxyFor: over(`socks5://mira:s%20cret@${through.address}`), resolve: onlyTheProxyKnows },
      ['office.example', '10.0.0.7', '[fd00::7]'],
    );
    const outcome = await one.fetch('http://office.example:8080/a');
    expect(outcome.ok && new TextDecoder().decode(outcome.document.bytes)).toBe('office.example:8080');
    await one.fetch('http://10.0.0.7/a');
    await one.fetch('http://[fd00::7]/a');
    expect(through.asked.map(({ target }) => target)).toEqual([
      'office.example:8080',
      '10.0.0.7:80',
      `${[0xfd, ...Array.from({ length: 14 }, () => 0), 7].join(',')}:80`,
    ]);
  });

  it('the certificate has to be the host’s own', async () => {
    const host = await serve((_, response) => response.end('{}'));
    const through = await socks(host);
    const one = world({ proxyFor: over(`socks5://${through.address}`), resolve: onlyTheProxyKnows });
    expect(await one.fetch('https://academy.example/a')).toMatchObject({ failure: 'unreachable' });
    expect(through.asked.map(({ target }) => target)).toEqual(['academy.example:443']);
  });

  it.each([
    [4, 'unreachable'],
    [5, 'unreachable'],
    [2, 'proxy-failed'],
  ])('that replies %i: %s', async (reply, failure) => {
    const through = await socks('127.0.0.1:1', reply);
    const one = world({ proxyFor: over(`socks5://${through.address}`), resolve: onlyTheProxyKnows });
    expect(await one.fetch('https://academy.example/')).toMatchObject({ failure });
  });

  it('a wrong login is refused by it; a server that is no proxy is not believed; a silent one is waited for', async () => {
    const strict = await socks('127.0.0.1:1', 0, 'mira:right');
    const other = await serve((_, response) => response.end('{}'));
    const silent = await kept(servers.listen(createServer(() => undefined)));
    const failure = async (way: string): Promise<unknown> => {
      const one = world({ proxyFor: over(way), resolve: onlyTheProxyKnows, patience: 500 });
      const outcome = await one.fetch('https://academy.example/');
      return outcome.ok || outcome.failure;
    };
    expect(await failure(`socks5://mira:wrong@${strict.address}`)).toBe('proxy-failed');
    expect(await failure(`socks5://${strict.address}`)).toBe('proxy-failed');
    expect(await failure(`socks5://${other}`)).toBe('proxy-failed');
    expect(await failure(`socks5://${silent.address}`)).toBe('timeout');
  });
});

describe('which proxy', () => {
  const environment = {
    https_proxy: 'proxy.example:3128',
    HTTP_PROXY: 'http://from-a-request.example',
    NO_PROXY: 'localhost, .inside.example,outside.example:8443,10.0.0.0/8',
  };
  it.each([
    ['https://academy.example/', 'http://proxy.example:3128'],
    ['http://academy.example/', null],
    ['https://localhost/', null],
    ['https://inside.example/', null],
    ['https://a.inside.example/', null],
    ['https://notinside.example/', 'http://proxy.example:3128'],
    ['https://outside.example:8443/', null],
    ['https://outside.example/', 'http://proxy.example:3128'],
    ['https://10.1.2.3/', null],
    ['https://11.1.2.3/', 'http://proxy.example:3128'],
  ])('the environment names for %s: %s', async (url, expected) => {
    expect(await proxyFromEnvironment(environment)(url)).toEqual([expected]);
  });

  it('none where every host is an exception; SOCKS 5 too; no way at all past a kind that we do not speak', async () => {
    const ways = (named: Readonly<Record<string, string>>) =>
      proxyFromEnvironment(named)('https://academy.example/');
    expect(await ways({ HTTPS_PROXY: 'http://p.example', no_proxy: '*' })).toEqual([null]);
    expect(await ways({ ALL_PROXY: 'socks5h://p.example' })).toEqual(['socks5h://p.example']);
    expect(await ways({ ALL_PROXY: 'socks4://p.example' })).toEqual([]);
    expect(await ways({})).toEqual([null]);
  });

  it.each([
    ['DIRECT', [null]],
    ['', [null]],
    [
      'PROXY a.example:8080; SOCKS5 b.example:1080; DIRECT',
      ['http://a.example:8080', 'socks5://b.example:1080', null],
    ],
    ['HTTPS b.example:443', ['https://b.example:443']],
    ['SOCKS c.example:1080; PROXY d.example:80;', ['http://d.example:80']],
    ['SOCKS c.example:1080', []],
    ['QUIC c.example:443', []],
  ])('Chromium says %s: %j', (answer, expected) => {
    expect(waysOfAnswer(answer)).toEqual(expected);
  });

  it('the main process is asked about the host alone, and only its answer counts', async () => {
    const questions: unknown[] = [];
    const asked = proxyAskedOf((question) => questions.push(question));
    const answer = asked.proxyFor('https://academy.example/badges/of-mira?secret=1');
    expect(questions).toEqual([{ ask: 'proxy', id: 1, url: 'https://academy.example/' }]);
    asked.hear(null);
    asked.hear({ answer: 'proxy', id: 2, proxy: 'PROXY wrong.example:1' });
    asked.hear({ answer: 'proxy', id: 1, proxy: 'PROXY right.example:1' });
    expect(await answer).toEqual(['http://right.example:1']);
    const unknown = asked.proxyFor('https://academy.example/');
    asked.hear({ answer: 'proxy', id: 2, proxy: null });
    expect(await unknown).toEqual([]);
  });
});
