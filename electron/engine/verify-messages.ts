/** What the engine and a verifying thread say to each other. All of it survives a structured clone. */
import type { ReadBadge } from '../../shared/badge/badge.ts';
import type { KnownIssuer, SeenIssuer } from '../../shared/verify/trust.ts';
import type { FetchOutcome } from '../../shared/verify/world.ts';
import type { Verified } from './verify-file.ts';

export type ToWorker =
  | {
      readonly kind: 'verify';
      readonly task: number;
      readonly read: ReadBadge;
      readonly now: Date;
      readonly recipients: readonly string[];
      readonly seen: readonly SeenIssuer[];
      /** only when it is another list than last time: a registry may name thousands */
      readonly known: readonly KnownIssuer[] | null;
    }
  | { readonly kind: 'fetched'; readonly call: number; readonly outcome: FetchOutcome }
  | { readonly kind: 'not-fetched'; readonly call: number; readonly error: unknown };

export type FromWorker =
  | { readonly kind: 'fetch'; readonly call: number; readonly url: string }
  | { readonly kind: 'verified'; readonly task: number; readonly verified: Verified }
  | { readonly kind: 'failed'; readonly task: number; readonly error: unknown };
