/** What the engine and a verifying thread say to each other. All of it survives a structured clone. */
import type { Badge, Credential, ReadBadge } from '../../shared/badge/badge.ts';
import type { KnownIssuer, SeenIssuer } from '../../shared/verify/trust.ts';
import type { FetchOutcome } from '../../shared/verify/world.ts';
import type { Verified } from './verify-file.ts';

/** One badge of several: what they lie in comes beside them. */
export interface TaskMessage {
  readonly task: number;
  readonly read: Omit<ReadBadge, 'within'>;
  /** the number of the record that it lies in */
  readonly within: number | null;
}

/** A learner record or presentation; `credential` is null where the thread had it with the badges before. */
export interface RecordMessage {
  readonly record: number;
  readonly credential: Credential | null;
}

export type ToWorker =
  | {
      readonly kind: 'verify';
      readonly tasks: readonly TaskMessage[];
      /** all that these tasks lie in */
      readonly records: readonly RecordMessage[];
      readonly now: Date;
      readonly recipients: readonly string[];
      readonly names: readonly string[];
      readonly seen: readonly SeenIssuer[];
      /** only when it is another list than last time: a registry may name thousands */
      readonly known: readonly KnownIssuer[] | null;
    }
  | { readonly kind: 'fetched'; readonly call: number; readonly outcome: FetchOutcome }
  | { readonly kind: 'not-fetched'; readonly call: number; readonly error: unknown };

/** The engine has what was read and what was fetched; it is not sent back. */
export interface VerifiedMessage extends Pick<Verified, 'report' | 'proposals'> {
  /** null: as it was read */
  readonly badge: Badge | null;
  /** the calls that gave them, in the order of the documents */
  readonly documents: readonly number[];
}

export type FromWorker =
  | { readonly kind: 'fetch'; readonly task: number; readonly call: number; readonly url: string }
  | { readonly kind: 'verified'; readonly task: number; readonly verified: VerifiedMessage }
  | { readonly kind: 'failed'; readonly task: number; readonly error: unknown };
