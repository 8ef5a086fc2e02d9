/**
 * Keeps requests away from machines that are not on the public internet. The check is made on the address that
 * the connection will use, not on the name: a name may say one thing when asked and another when connected to.
 */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All addresses of a name. Tests bring their own. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

export function isAddress(text: string): boolean {
  return ipaddr.isValid(text);
}

/**
 * Only `unicast` of ipaddr.js: not loopback, private, link-local, carrier-grade NAT, multicast, documentation,
 * NAT64, 6to4, Teredo. An IPv4 address inside IPv6 is judged as the IPv4 address that it is.
 */
export function isPublicAddress(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === 'unicast';
}

export const resolveBySystem: Resolve = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true }, (error, addresses) =>
      error === null ? resolve(addresses) : reject(error),
    );
  });

/** A name that cannot be looked up from here has no address that we know of. */
export async function hasPrivateAddress(resolve: Resolve, name: string): Promise<boolean> {
  try {
    return (await resolve(name)).some(({ address }) => !isPublicAddress(address));
  } catch {
    // In many offices only the proxy can look up names of the internet.
    return false;
  }
}

/**
 * The `lookup` of a connection. One private address among the answers spoils them all: an honest public host
 * has none.
 */
export function guardedLookup(resolve: Resolve, isTrusted: boolean): LookupFunction {
  return (name, options, callback) => {
    const answer = async (): Promise<void> => {
      try {
        const addresses = await resolve(name);
        const [first] = addresses;
        if (first === undefined) throw new Error('no address');
        if (!isTrusted && addresses.some(({ address }) => !isPublicAddress(address)))
          throw new PrivateAddressError(name);
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      } catch (error) {
        callback(error instanceof Error ? error : new Error('lookup failed'), '', 4);
      }
    };
    void answer();
  };
}
