/** A proxy between this computer and the internet: found, used, told no more than it must know. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createNetworkWorld, type NetworkWorldOptions } from '../../../electron/engine/network.ts';
import { proxyAskedOf } from '../../../electron/engine/network/proxy-asked.ts';
import { proxyFromEnvironment, proxyOfAnswer } from '../../../electron/engine/network/proxy.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

/** A proxy that leads every name to `to`, as an office's leads names that only it can look up. */
async function proxy(to: string, answer = 200) {
  const asked: { readonly url: string | undefined; readonly login: string | undefined }[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket) => {
    asked.push({ url: request.url, login: request.headers['proxy-authorization'] });
    if (answer !== 200) {
      socket.end(`HTTP/1.1 ${answer} No\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = to.split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => end.destroy());
  });
  return { address: await listen(server), asked };
}

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
        proxyFor: () => Promise.resolve(`http://mira:s%20cret@${through.address}`),
        resolve: () => Promise.reject(new Error('only the proxy knows this name')),
      },
      ['office.example'],
    );
    const outcome = await one.fetch('http://office.example/a');
    expect(outcome.ok && new TextDecoder().decode(outcome.document.bytes)).toBe('office.example');
    expect(through.asked).toEqual([
      { url: 'office.example:80', login: `Basic ${Buffer.from('mira:s cret').toString('base64')}` },
    ]);
  });

  it('the certificate has to be the host’s own: a proxy that answers for it gets nothing', async () => {
    const host = await serve((_, response) => response.end('{}'));
    const through = await proxy(host);
    const one = world({
      proxyFor: () => Promise.resolve(`http://${through.address}`),
      resolve: () => Promise.reject(new Error('no')),
    });
    expect(await one.fetch('https://academy.example/a')).toMatchObject({ ok: false, failure: 'unreachable' });
    expect(through.asked.map(({ url }) => url)).toEqual(['academy.example:443']);
  });

  it('a name that leads to a private address is refused before the proxy hears of it', async () => {
    const through = await proxy('127.0.0.1:1');
    const one = world({
      proxyFor: () => Promise.resolve(`http://${through.address}`),
      resolve: () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]),
    });
    expect(await one.fetch('https://rebind.example/')).toMatchObject({ failure: 'private-address' });
    expect(await one.fetch('https://169.254.169.254/')).toMatchObject({ failure: 'private-address' });
    expect(through.asked).toEqual([]);
  });

  it.each([407, 502])('that answers %i the host is unreachable', async (status) => {
    const through = await proxy('127.0.0.1:1', status);
    const one = world({
      proxyFor: () => Promise.resolve(`http://${through.address}`),
      resolve: () => Promise.reject(new Error('no')),
    });
    expect(await one.fetch('https://academy.example/')).toMatchObject({ failure: 'unreachable' });
  });

  it('that is not there the host is unreachable, and nobody is asked directly', async () => {
    let contacts = 0;
    const host = await serve((_, response) => {
      contacts += 1;
      response.end('{}');
    });
    const one = world({ proxyFor: () => Promise.resolve('http://127.0.0.1:9') }, [host]);
    expect(await one.fetch(`http://${host}/`)).toMatchObject({ failure: 'unreachable' });
    expect(contacts).toBe(0);
  });

  it('a system that never says which proxy it uses is not waited for', async () => {
    const one = world({ proxyFor: () => new Promise(() => undefined), patience: 50 });
    expect(await one.fetch('https://academy.example/')).toMatchObject({ failure: 'timeout' });
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
    expect(await proxyFromEnvironment(environment)(url)).toBe(expected);
  });

  it('none at all where every host is an exception, or it is a kind that we do not speak', async () => {
    const all = proxyFromEnvironment({ HTTPS_PROXY: 'http://p.example', no_proxy: '*' });
    expect(await all('https://academy.example/')).toBeNull();
    expect(await proxyFromEnvironment({ ALL_PROXY: 'socks5://p.example' })('https://a.example/')).toBeNull();
  });

  it.each([
    ['DIRECT', null],
    ['PROXY a.example:8080; DIRECT', 'http://a.example:8080'],
    ['HTTPS b.example:443', 'https://b.example:443'],
    ['SOCKS5 c.example:1080; PROXY d.example:80', 'http://d.example:80'],
    ['', null],
  ])('Chromium says %s: %s', (answer, expected) => {
    expect(proxyOfAnswer(answer)).toBe(expected);
  });

  it('the main process is asked about the host alone, and only its answer counts', async () => {
    const questions: unknown[] = [];
    const asked = proxyAskedOf((question) => questions.push(question));
    const answer = asked.proxyFor('https://academy.example/badges/of-mira?secret=1');
    expect(questions).toEqual([{ ask: 'proxy', id: 1, url: 'https://academy.example/' }]);
    asked.hear(null);
    asked.hear({ answer: 'proxy', id: 2, proxy: 'PROXY wrong.example:1' });
    asked.hear({ answer: 'proxy', id: 1, proxy: 'PROXY right.example:1' });
    expect(await answer).toBe('http://right.example:1');
  });
});
