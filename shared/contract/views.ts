/** What the page sees of a passport. Made by the engine, shown as it is; no sentence is decided here. */
import type { Badge, Carrier, Remark } from '../badge/badge.ts';
import type { OwnFile } from '../passport/desk.ts';
import type { Standing } from '../passport/passport.ts';
import type { Statement } from '../passport/statement.ts';
import type { Problem } from '../problem.ts';
import type { Check, CheckId, Outcome, Report, Verdict } from '../verify/report.ts';

export interface PassportListing {
  readonly id: string;
  readonly name: string;
  /** invented, to try things with */
  readonly isSample: boolean;
}

/** A passport of the app's own folder. */
export interface ListedPassport extends PassportListing {
  /** ISO 8601 UTC, when it was last changed */
  readonly usedAt: string;
  /** why it cannot be opened; its name is then empty */
  readonly problem: Problem | null;
}

export interface BadgeSummary {
  readonly id: string;
  /** null: the file holds only a pointer to the issuer's copy */
  readonly name: string | null;
  readonly issuerName: string | null;
  /** host of the issuer's copy, where the badge is only a pointer */
  readonly host: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly standing: Standing;
  readonly verdict: Verdict | null;
  /** the check that decided the verdict: the first that failed, else the first unknown, else none */
  readonly because: Check | null;
  /** all good, but only a key names the issuer and nobody knows whose it is */
  readonly isOnlyAKey: boolean;
  /** remarks that must not be overlooked */
  readonly loud: readonly Remark[];
  readonly checkedAt: string | null;
  /** the result came with the passport file: this computer did not find it itself */
  readonly isElsewhere: boolean;
  /** hosts that could answer what is still unknown */
  readonly hosts: readonly string[];
  /** ISO 8601 UTC */
  readonly addedAt: string;
  /** the owner has written own words about it */
  readonly hasStatement: boolean;
  /** how many files the owner has added to it */
  readonly ownFiles: number;
}

export interface BadgeSheet {
  readonly id: string;
  readonly summary: BadgeSummary;
  readonly badge: Badge;
  readonly carrier: Carrier;
  readonly remarks: readonly Remark[];
  readonly original: { readonly name: string; readonly sha256: string; readonly size: number };
  readonly report: Report | null;
  /** the owner's own words; null: none */
  readonly statement: Statement | null;
  /** files that the owner added, oldest first */
  readonly ownFiles: readonly OwnFileView[];
  /** when it was checked and what came of it, newest first */
  readonly history: readonly { readonly checkedAt: string; readonly verdict: Verdict }[];
}

/** A file that the owner added, as evidence for a badge or as a reference; no system has checked it. */
export interface OwnFileView extends Omit<OwnFile, 'badge'> {
  readonly id: string;
}

/** A document that was fetched for a report and is kept in the passport. */
export interface EvidenceView {
  readonly url: string;
  /** the address that answered, after redirects */
  readonly finalUrl: string;
  readonly status: number;
  readonly mediaType: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** bytes */
  readonly size: number;
  /** lower-case hex */
  readonly sha256: string;
  /** ISO 8601 UTC; earlier than the report where the host could not be asked any more */
  readonly fetchedAt: string;
}

export type ImportEvent =
  | {
      readonly kind: 'added';
      readonly file: string;
      readonly badge: BadgeSummary;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'already';
      readonly file: string;
      readonly badge: BadgeSummary;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly problem: Problem;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'finished'; readonly added: number; readonly already: number; readonly refused: number };

/** What a check answered; its sentence is `<id>.<code>` of room `check`, with `detail` as values. */
export interface CheckAnswer {
  readonly outcome: Outcome;
  readonly code: string;
  readonly detail: Check['detail'];
}

/** One check that answers differently than at the last time. null: it was not asked then. */
export interface CheckChange {
  readonly id: CheckId;
  readonly before: CheckAnswer | null;
  readonly after: CheckAnswer;
}

/** What a new check of one badge changed. */
export interface BadgeChange {
  readonly badge: string;
  readonly name: string | null;
  /** null: it was never checked before */
  readonly before: Verdict | null;
  readonly after: Verdict;
  /** in the order of the report; empty where nothing changed */
  readonly checks: readonly CheckChange[];
}

export type CheckEvent =
  | {
      readonly kind: 'checked';
      readonly badge: BadgeSummary;
      readonly change: BadgeChange;
      /** the verdict or any of the answers is another than before */
      readonly changed: boolean;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'finished';
      readonly checked: number;
      /** how many badges */
      readonly changed: number;
      /** only the badges that changed */
      readonly changes: readonly BadgeChange[];
      /** hosts that could answer what is still unknown */
      readonly hosts: readonly string[];
      /** hosts that were really asked */
      readonly contacted: readonly string[];
    };

export type { EuropassTexts } from '../passport/europass/texts.ts';
