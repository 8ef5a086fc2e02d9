/** Which proxy stands between this computer and a host: as the environment says it, or as the system does. */
import ipaddr from 'ipaddr.js';
import { isAddress } from './address-guard.ts';

/**
 * The ways to a host in the order in which they are to be tried: a proxy's address, e.g. `http://proxy.office.example:8080`,
 * or null for straight there. None at all: there is a proxy, but of a kind that we do not speak; nobody goes around it.
 */
export type Ways = readonly (string | null)[];

export type ProxyFor = (url: string) => Promise<Ways>;

export const noProxy: ProxyFor = () => Promise.resolve([null]);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in capitals or not, as curl and npm read them; HTTP_PROXY in capitals is
 * left out, because a web server may set it from a request.
 */
export function proxyFromEnvironment(environment: Environment): ProxyFor {
  const either = (name: string): string =>
    environment[name.toLowerCase()] || environment[name.toUpperCase()] || '';
  const forHttps = either('https_proxy') || either('all_proxy');
  const forHttp = environment['http_proxy'] || either('all_proxy');
  const exceptions = either('no_proxy');
  return (address) => {
    const url = new URL(address);
    const named = (url.protocol === 'https:' ? forHttps : forHttp).trim();
    return Promise.resolve(named === '' || isException(url, exceptions) ? [null] : waysOver(named));
  };
}

/** curl's names: `socks5h` lets the proxy look names up, which is what we do with every proxy. */
const spoken: ReadonlySet<string> = new Set(['http:', 'https:', 'socks5:', 'socks5h:']);

function waysOver(proxy: string): Ways {
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(proxy) ? proxy : `http://${proxy}`;
  return URL.canParse(address) && spoken.has(new URL(address).protocol) ? [address] : [];
}

/** `*`, a host, a domain with or without a leading dot, either with a port, an address, or a range of addresses. */
function isException(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/gu, '').toLowerCase();
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      if (entry.includes('/')) return isInRange(host, entry);
      const found = /^(?<name>.*?)(?::(?<port>\d{1,5}))?$/u.exec(
        isAddress(entry) ? entry : entry.toLowerCase(),
      );
      const name = (isAddress(entry) ? entry : (found?.groups?.['name'] ?? entry)).replace(/^\*?\./u, '');
      const wanted = isAddress(entry) ? undefined : found?.groups?.['port'];
      if (wanted !== undefined && wanted !== port) return false;
      return host === name || host.endsWith(`.${name}`);
    });
}

function isInRange(host: string, range: string): boolean {
  if (!ipaddr.isValid(host) || !ipaddr.isValidCIDR(range)) return false;
  const address = ipaddr.process(host);
  const [base, bits] = ipaddr.parseCIDR(range);
  return address.kind() === base.kind() && address.match([base, bits]);
}

const kinds: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS5: 'socks5',
};

/** What Chromium's `session.resolveProxy` answers, e.g. `PROXY a:8080; SOCKS5 b:1080; DIRECT`. */
export function waysOfAnswer(answer: string): Ways {
  const entries = answer
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) return [null];
  return entries.flatMap((entry) => {
    const [kind = '', place = ''] = entry.split(/\s+/u);
    if (kind.toUpperCase() === 'DIRECT') return [null];
    const scheme = kinds[kind.toUpperCase()];
    return scheme === undefined ? [] : waysOver(`${scheme}://${place}`);
  });
}
