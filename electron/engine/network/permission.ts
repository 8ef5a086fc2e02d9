/** May this address be asked at all? Decided from the address alone, before any name is looked up. */
import type { FetchFailure } from '../../../shared/verify/world.ts';
import type { NetworkChoice } from '../network-choice.ts';
import { isAddress, isPublicAddress } from './address-guard.ts';
import { standsFor } from './host-names.ts';

export type Permission =
  | {
      readonly ok: true;
      readonly url: URL;
      /** named by the person: may be private, and plain http */ readonly isTrusted: boolean;
    }
  | { readonly ok: false; readonly failure: FetchFailure; readonly host: string };

/** Longer addresses are somebody's attempt to carry something out, not the place of a document. */
const maxAddress = 2000;

export function permissionFor(address: string, choice: NetworkChoice): Permission {
  if (address.length > maxAddress || !URL.canParse(address)) return refuse('address-malformed', '');
  const url = new URL(address);
  url.hash = '';
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  // A name and password in an address would be sent to whoever the badge names.
  if (!isWeb || url.hostname === '' || url.username !== '' || url.password !== '')
    return refuse('address-malformed', url.host);
  if (!choice.online) return refuse('offline', url.host);
  if (isNamed(url, [...(choice.never ?? [])])) return refuse('host-not-allowed', url.host);
  if (choice.hosts !== 'all-public' && !isNamed(url, [...choice.hosts]))
    return refuse('host-not-allowed', url.host);
  if (isNamed(url, choice.privateHosts)) return { ok: true, url, isTrusted: true };
  if (isPrivate(url.hostname)) return refuse('private-address', url.host);
  if (url.protocol !== 'https:') return refuse('not-https', url.host);
  return { ok: true, url, isTrusted: false };
}

/** A literal address is never looked up, so it is judged here; so is the one name that always means this machine. */
function isPrivate(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$|\.$/gu, '');
  if (isAddress(literal)) return !isPublicAddress(literal);
  return literal === 'localhost' || literal.endsWith('.localhost');
}

function refuse(failure: FetchFailure, host: string): Permission {
  return { ok: false, failure, host };
}

function isNamed(url: URL, names: readonly string[]): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return names.some((name) => standsFor(name, `${url.hostname}:${port}`));
}
