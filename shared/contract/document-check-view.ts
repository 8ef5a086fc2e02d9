/** What the page sees of a passport document that somebody received. Made by the engine, shown as it is. */
import type { DocumentCheck } from '../passport/document-check/check-document.ts';
import type { LevelId } from '../skills/placement.ts';
import type { Report } from '../verify/report.ts';
import type { HostToAsk } from './trust-views.ts';

/** A badge inside the document, read and checked anew. */
export interface DocumentBadge {
  /** different for every badge of the document */
  readonly id: string;
  /** name of the attached file */
  readonly file: string;
  /** null: the file holds only a pointer to the issuer's copy */
  readonly name: string | null;
  /** host of the issuer's copy, where the badge is only a pointer */
  readonly host: string | null;
  readonly issuerName: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  /** as the issuer gave it; null: none was named */
  readonly level: LevelId | null;
  /** what the document shows as the owner's own word; null: nothing */
  readonly ownLevel: LevelId | null;
  readonly report: Report;
}

export interface DocumentCheckView {
  /** name of the PDF */
  readonly file: string;
  readonly check: DocumentCheck;
  /** in the order of the document */
  readonly badges: readonly DocumentBadge[];
  /** names of attached files that should be badges and are none that can be read */
  readonly unread: readonly string[];
  /** who could answer what is still open */
  readonly hosts: readonly HostToAsk[];
  /** who was asked */
  readonly contacted: readonly string[];
}
