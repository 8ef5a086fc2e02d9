/** Whether an address is one at which this issuer says it publishes assertions (Open Badges 2.0, VerificationObject). */
import type { JsonObject } from '../badge/badge.ts';
import { originOf } from './documents.ts';
import { objectOf, textsOf } from './json-reading.ts';

/**
 * `startsWith` and `allowedOrigins` of the issuer's own profile; without either, the origin of the issuer's id.
 * @param profile null where the issuer has none (Open Badges 0.5)
 */
export function isInScope(address: string, issuer: string, profile: JsonObject | null): boolean {
  const policy = objectOf(profile, 'verification');
  const prefixes = textsOf(policy, 'startsWith');
  const origins = textsOf(policy, 'allowedOrigins');
  if (prefixes.length === 0 && origins.length === 0)
    return originOf(issuer) !== null && originOf(address) === originOf(issuer);
  return (
    (prefixes.length === 0 || prefixes.some((prefix) => startsWith(address, prefix))) &&
    (origins.length === 0 || origins.some((origin) => isOn(address, origin)))
  );
}

/**
 * Compared as addresses, not as text: `https://good.example` is no beginning of
 * `https://good.example.evil.example/1`, nor of `https://good.example@evil.example/1`.
 */
function startsWith(address: string, prefix: string): boolean {
  if (originOf(prefix) === null || originOf(prefix) !== originOf(address)) return false;
  return new URL(address).href.startsWith(new URL(prefix).href);
}

/** The specification means a host name (`example.org`); many write an origin (`https://example.org`). */
function isOn(address: string, allowed: string): boolean {
  if (!URL.canParse(address)) return false;
  const { host, hostname } = new URL(address);
  if (originOf(allowed) !== null) return originOf(address) === originOf(allowed);
  return [host, hostname].includes(allowed.toLowerCase());
}
