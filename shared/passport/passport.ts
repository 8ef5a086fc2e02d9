/** A passport: badges and reports are facts and only grow; everything a person decides is the Desk. */
import type { Badge, Carrier, Remark } from '../badge/badge.ts';
import type { GroupId, LevelId, Proposal } from '../skills/placement.ts';
import type { Report } from '../verify/report.ts';
import type { Desk } from './desk.ts';

/** A badge in a passport, with everything known about it. */
export interface HeldBadge {
  readonly id: string;
  readonly badge: Badge;
  readonly carrier: Carrier;
  readonly remarks: readonly Remark[];
  readonly original: {
    readonly sha256: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  };
  /** ISO 8601 UTC */
  readonly addedAt: string;
  /** order of arrival, the owner's order until something is moved */
  readonly sequence: number;
  /** ranked, best first; made by `classify`, never by a person */
  readonly proposals: readonly Proposal[];
  /** newest last */
  readonly report: Report | null;
}

export interface Passport {
  readonly id: string;
  readonly desk: Desk;
  readonly badges: readonly HeldBadge[];
}

/** As much of a badge as arranging it needs. */
export interface Shelved extends Pick<HeldBadge, 'id' | 'sequence' | 'proposals'> {
  readonly report: Pick<Report, 'verdict' | 'remarks'> | null;
}

/** As much of a passport as arranging it needs. */
export interface Shelf<B extends Shelved = Shelved> {
  readonly desk: Desk;
  readonly badges: readonly B[];
}

/** Where a badge stands, and who says so. */
export interface Standing {
  readonly group: GroupId | null;
  /** a section of the owner's own; `group` is then null */
  readonly section: string | null;
  readonly level: LevelId | null;
  readonly groupBy: 'owner' | 'proposal' | null;
  readonly levelBy: 'issuer' | 'owner' | null;
  readonly special: Proposal['special'];
  readonly proposal: Proposal | null;
}

export function standingOf(held: Pick<HeldBadge, 'id' | 'proposals'>, desk: Desk): Standing {
  const proposal = held.proposals[0] ?? null;
  const decision = desk.decisions[held.id] ?? {};
  const issuerLevel = proposal?.level ?? null;
  const level = decision.level === undefined ? issuerLevel : decision.level;
  const base = {
    level,
    levelBy: level === null ? null : level === issuerLevel ? ('issuer' as const) : ('owner' as const),
    special: proposal !== null && proposal.sure ? proposal.special : null,
    proposal,
  };
  const { section } = decision;
  if (section !== undefined && desk.ownSections[section] !== undefined)
    return { ...base, group: null, section, groupBy: 'owner' };
  if (decision.group !== undefined)
    return { ...base, group: decision.group, section: null, groupBy: 'owner' };
  if (proposal !== null && proposal.sure && proposal.group !== null)
    return { ...base, group: proposal.group, section: null, groupBy: 'proposal' };
  return { ...base, group: null, section: null, groupBy: null };
}

/** The badges on the desk in the owner's order; removed ones left out. */
export function shownBadges<B extends Shelved>({ desk: { decisions }, badges }: Shelf<B>): readonly B[] {
  const place = (held: B): number => decisions[held.id]?.position ?? held.sequence;
  return badges
    .filter((held) => decisions[held.id]?.removed !== true)
    .toSorted((a, b) => place(a) - place(b) || a.sequence - b.sequence);
}
