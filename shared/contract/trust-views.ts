/** What the page sees of the trust book and of the consent to ask hosts. Made by the engine, shown as it is. */
import { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { CheckId } from '../verify/report.ts';
import type { KnownIssuer } from '../verify/trust.ts';

/** Where a mark or a registry is kept: in this one passport, or in the app for every passport on this computer. */
export const trustPlaces = ['passport', 'app'] as const;
export type TrustPlace = (typeof trustPlaces)[number];

const line = z.string().trim().max(300);

/** Which issuer is meant. An issuer that has neither id nor domain nor key can be nobody or anybody: refused. */
export const markedIssuerSchema = z
  .object({
    /** as credentials write it: an https address or a DID */
    id: z.string().trim().min(1).max(2000).nullable(),
    /** e.g. `academy.example` */
    domain: z.string().trim().toLowerCase().min(1).max(260).nullable(),
    /** RFC 7638 thumbprints */
    keys: z.array(z.string().min(1).max(200)).max(50),
    name: line.min(1),
  })
  .refine(({ id, domain, keys }) => id !== null || domain !== null || keys.length > 0);
export type MarkedIssuer = z.infer<typeof markedIssuerSchema>;

/** One issuer that the owner said they know. */
export interface TrustMark {
  readonly mark: string;
  readonly place: TrustPlace;
  readonly issuer: KnownIssuer;
}

/** One list of issuers that somebody published and the person imported. */
export interface ImportedRegistry {
  readonly registry: string;
  readonly place: TrustPlace;
  readonly name: string;
  /** as the list says it; empty where it does not */
  readonly asOf: string;
  /** name of the file it came from */
  readonly file: string;
  /** ISO 8601 UTC */
  readonly importedAt: string;
  readonly entries: number;
}

/** The badges of one issuer, joined by its keys and domains. Two groups of one name are two, until somebody says so. */
export interface IssuerGroup {
  readonly id: string | null;
  readonly name: string | null;
  /** names that some of the badges bear instead */
  readonly otherNames: readonly string[];
  /** hosts that confirmed that this issuer issued them */
  readonly domains: readonly string[];
  /** thumbprints of the keys that signed them */
  readonly keys: readonly string[];
  /** ids of the badges */
  readonly badges: readonly string[];
  /** who says they know this issuer, strongest first */
  readonly knownBy: readonly KnownIssuer[];
}

export interface TrustView {
  readonly issuers: readonly IssuerGroup[];
  readonly marks: readonly TrustMark[];
  readonly registries: readonly ImportedRegistry[];
  /** facts that come with the app; marked as such */
  readonly shipped: readonly KnownIssuer[];
  /** the app's own settings could not be read and were set aside */
  readonly problem: Problem | null;
}

/** `once` is not kept: it is a host named in a call. */
export const consentChoices = ['always', 'never'] as const;
export type ConsentChoice = (typeof consentChoices)[number];

export interface NetworkConsents {
  readonly hosts: readonly {
    readonly host: string;
    readonly consent: ConsentChoice;
    /** ISO 8601 UTC */
    readonly since: string;
  }[];
  /** `HOST` or `HOST:PORT` that may be private and plain http, such as an office's own server */
  readonly privateHosts: readonly string[];
  readonly problem: Problem | null;
}

/**
 * What a host learns when it is asked. Every host learns this computer's internet address and the time, and none
 * learns who the person is; beside that: `badge`: that somebody looks at exactly this badge. `issuer`: that
 * somebody looks at some badge of this issuer. `list`: that somebody looks at a badge on this list.
 */
export const learnables = ['badge', 'issuer', 'list'] as const;
export type Learnable = (typeof learnables)[number];

export interface HostToAsk {
  readonly host: string;
  /** the questions that it could answer */
  readonly checks: readonly CheckId[];
  readonly learns: readonly Learnable[];
  /** the addresses that would be asked first, as far as they are known before asking; at most 20 */
  readonly addresses: readonly string[];
  /** ids of the badges that it could say something about */
  readonly badges: readonly string[];
  readonly consent: ConsentChoice | null;
}
