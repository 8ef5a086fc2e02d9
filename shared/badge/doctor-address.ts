/** Where an address leads: to a page about a badge on a platform that we know, to the issuer's copy, or elsewhere. */
import { platforms, type Platform } from './doctor-findings.ts';

export interface Lead {
  readonly url: string;
  readonly host: string;
  /** null: none that we know */
  readonly platform: Platform | null;
  /** true: the issuer's own copy of an assertion, which a verifier can ask for */
  readonly isAssertion: boolean;
}

const hosts: Readonly<Record<Exclude<Platform, 'moodle'>, readonly string[]>> = {
  credly: ['credly.com', 'youracclaim.com'],
  'open-badge-factory': ['openbadgefactory.com', 'openbadgepassport.com'],
  badgr: ['badgr.com', 'badgr.io', 'parchment.com', 'canvascredentials.com'],
  edubadges: ['edubadges.nl'],
  accredible: ['accredible.com', 'credential.net'],
};

const assertionPath =
  /\/public\/assertions\/|\/v1\/assertion\/|\/obi\/|\/badges\/(?:json\/)?assertion\.php/iu;
const moodlePath = /\/badges\/(?:badge|mybadges|view|index|badgeclass|overview)\.php$|\/mod\/badge/iu;

/** @returns null for anything but an http(s) address of at most 2,000 characters */
export function leadOf(address: string): Lead | null {
  if (address.length > 2000 || !/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const platform = platformAt(url);
  return { url: url.href, host: url.host, platform, isAssertion: assertionPath.test(url.pathname) };
}

function platformAt({ hostname, pathname }: URL): Platform | null {
  for (const [platform, names] of Object.entries(hosts))
    if (names.some((name) => hostname === name || hostname.endsWith(`.${name}`)) && isPlatform(platform))
      return platform;
  return moodlePath.test(pathname) || /\/badges\/(?:json\/)?assertion\.php/iu.test(pathname)
    ? 'moodle'
    : null;
}

function isPlatform(name: string): name is Platform {
  return name in platforms;
}

/** Addresses in a text, at most 50; of what is around them nothing is kept. */
export function leadsIn(text: string): readonly Lead[] {
  const leads: Lead[] = [];
  for (const [address] of text.matchAll(/https?:\/\/[^\s"'<>()[\]{}\\^`|]{4,2000}/giu)) {
    const lead = leadOf(address.replace(/[.,;:!?]{1,5}$/u, ''));
    if (lead !== null) leads.push(lead);
    if (leads.length === 50) break;
  }
  return leads;
}

/** The one that most likely leads to the badge: an assertion, then a page of a platform, then the first. */
export function bestOf(leads: readonly Lead[]): Lead | null {
  return (
    leads.find(({ isAssertion }) => isAssertion) ??
    leads.find(({ platform }) => platform !== null) ??
    leads[0] ??
    null
  );
}
