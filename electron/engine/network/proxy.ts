/** Which proxy stands between this computer and a host: as the environment says it, or as the system does. */
import ipaddr from 'ipaddr.js';
import { isAddress } from './address-guard.ts';

/** @returns the proxy's address, e.g. `http://proxy.office.example:8080`; null: straight to the host */
export type ProxyFor = (url: string) => Promise<string | null>;

export const noProxy: ProxyFor = () => Promise.resolve(null);

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
    const proxy = asProxy(url.protocol === 'https:' ? forHttps : forHttp);
    return Promise.resolve(proxy === null || isException(url, exceptions) ? null : proxy);
  };
}

/** Only http and https proxies; a SOCKS proxy in the environment is one that we cannot use, and go around. */
function asProxy(text: string): string | null {
  if (text.trim() === '') return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text.trim() : `http://${text.trim()}`;
  if (!URL.canParse(address)) return null;
  const { protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? address : null;
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

/**
 * The first usable entry of what Chromium's `session.resolveProxy` answers, e.g. `PROXY a:8080; DIRECT`.
 * @returns null for DIRECT, and for kinds that we cannot use (SOCKS)
 */
export function proxyOfAnswer(answer: string): string | null {
  for (const entry of answer.split(';')) {
    const [kind = '', place = ''] = entry.trim().split(/\s+/u);
    if (kind.toUpperCase() === 'DIRECT') return null;
    if (kind.toUpperCase() === 'PROXY') return asProxy(`http://${place}`);
    if (kind.toUpperCase() === 'HTTPS') return asProxy(`https://${place}`);
  }
  return null;
}
