/**
 * The passport as its owner arranged it. Badges and reports are facts and only grow; everything a person
 * decides is the Desk, and every change of it is a pure function that can be undone.
 */
import { z } from 'zod';
import type { Badge, Carrier, Remark } from '../badge/badge.ts';
import { PassportError } from '../problem.ts';
import { groupIds, levelIds, type GroupId, type LevelId, type Proposal } from '../skills/placement.ts';
import type { Report } from '../verify/report.ts';

const line = z.string().trim().max(300);
const text = z.string().trim().max(10_000);

export const photoSchema = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.base64().max(4_000_000),
});

/** Only the name is required; an empty string or list means "not told". */
export const profileSchema = z.object({
  name: line.default(''),
  headline: line.default(''),
  email: line.default(''),
  phone: line.default(''),
  address: line.default(''),
  website: line.default(''),
  about: text.default(''),
  photo: photoSchema.nullable().default(null),
  /** the e-mail addresses, profile pages or DIDs to which badges were issued */
  recipients: z.array(line).max(50).default([]),
  education: z
    .array(z.object({ title: line, place: line, from: line, to: line, text }))
    .max(100)
    .default([]),
  work: z
    .array(z.object({ title: line, place: line, from: line, to: line, text }))
    .max(100)
    .default([]),
  languages: z
    .array(z.object({ language: line, level: line }))
    .max(50)
    .default([]),
});
export type Profile = z.infer<typeof profileSchema>;

/** What the owner decided about one badge. A missing field means "not decided". */
export interface BadgeDecision {
  /** `null` is a decision too: "leave it unplaced" */
  readonly group?: GroupId | null;
  /** the owner's own word; shown as such where the issuer says something else or nothing */
  readonly level?: LevelId | null;
  /** place in the owner's order; smaller stands first */
  readonly position?: number;
  readonly removed?: true;
}

export interface Desk {
  /** language of the passport's own texts, e.g. `nl` */
  readonly language: string;
  readonly profile: Profile;
  /** the owner's text for a group; a group that is missing has the guide's own */
  readonly sections: Readonly<Partial<Record<GroupId, string>>>;
  readonly decisions: Readonly<Record<string, BadgeDecision>>;
}

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

/** Where a badge stands, and who says so. */
export interface Standing {
  readonly group: GroupId | null;
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
  if (decision.group !== undefined) return { ...base, group: decision.group, groupBy: 'owner' };
  if (proposal !== null && proposal.sure && proposal.group !== null)
    return { ...base, group: proposal.group, groupBy: 'proposal' };
  return { ...base, group: null, groupBy: null };
}

/** The badges on the desk in the owner's order; removed ones left out. */
export function shownBadges(passport: Passport): readonly HeldBadge[] {
  const { decisions } = passport.desk;
  const place = (held: HeldBadge): number => decisions[held.id]?.position ?? held.sequence;
  return passport.badges
    .filter((held) => decisions[held.id]?.removed !== true)
    .toSorted((a, b) => place(a) - place(b) || a.sequence - b.sequence);
}

const badgeIds = z.array(z.string().min(1)).min(1).max(10_000);

export const editSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('place'),
    badges: badgeIds,
    group: z.enum(groupIds).nullable(),
    /** left out: the level stays as it is */
    level: z.enum(levelIds).nullable().optional(),
  }),
  /** puts a badge before another one, or last where `before` is null */
  z.object({ kind: z.literal('move'), badge: z.string().min(1), before: z.string().min(1).nullable() }),
  /** null: back to the guide's own text */
  z.object({ kind: z.literal('section'), group: z.enum(groupIds), text: text.max(2000).nullable() }),
  z.object({ kind: z.literal('profile'), profile: profileSchema }),
  z.object({ kind: z.literal('language'), language: z.string().min(2).max(10) }),
  z.object({ kind: z.literal('remove'), badges: badgeIds }),
  z.object({ kind: z.literal('restore'), badges: badgeIds }),
]);
export type Edit = z.infer<typeof editSchema>;

/** Pure: the desk after the edit. Throws PassportError `badge-not-found` for a badge that is not held. */
export function applyEdit(passport: Passport, edit: Edit): Desk {
  const { desk } = passport;
  const change = (ids: readonly string[], part: BadgeDecision): Desk =>
    decide(passport, ids, (decision) => ({ ...decision, ...part }));
  switch (edit.kind) {
    case 'place':
      return change(
        edit.badges,
        edit.level === undefined ? { group: edit.group } : { group: edit.group, level: edit.level },
      );
    case 'move':
      return moveBefore(passport, edit.badge, edit.before);
    case 'section': {
      const { [edit.group]: _old, ...others } = desk.sections;
      return { ...desk, sections: edit.text === null ? others : { ...others, [edit.group]: edit.text } };
    }
    case 'profile':
      return { ...desk, profile: edit.profile };
    case 'language':
      return { ...desk, language: edit.language };
    case 'remove':
      return change(edit.badges, { removed: true });
    case 'restore':
      return decide(passport, edit.badges, ({ removed: _back, ...decision }) => decision);
  }
}

function decide(
  passport: Passport,
  ids: readonly string[],
  next: (decision: BadgeDecision) => BadgeDecision,
): Desk {
  const held = new Set(passport.badges.map(({ id }) => id));
  const decisions = { ...passport.desk.decisions };
  for (const id of ids) {
    if (!held.has(id)) throw new PassportError('badge-not-found');
    decisions[id] = next(decisions[id] ?? {});
  }
  return { ...passport.desk, decisions };
}

/** Two neighbours nearer than this leave no room for a third: then the whole order is numbered anew. */
const tightest = 1e-6;

function moveBefore(passport: Passport, badge: string, before: string | null): Desk {
  const { decisions } = passport.desk;
  const others = shownBadges(passport).filter((held) => held.id !== badge);
  const index = before === null ? others.length : others.findIndex((held) => held.id === before);
  if (index < 0) throw new PassportError('badge-not-found');
  const placeAt = (at: number): number | undefined => {
    const held = others[at];
    return held === undefined ? undefined : (decisions[held.id]?.position ?? held.sequence);
  };
  const right = placeAt(index);
  const left = placeAt(index - 1) ?? (right ?? 1) - 2;
  const position = right === undefined ? left + 1 : (left + right) / 2;
  if (right === undefined || right - left > tightest) {
    return decide(passport, [badge], (decision) => ({ ...decision, position }));
  }
  const order = [
    ...others.slice(0, index).map(({ id }) => id),
    badge,
    ...others.slice(index).map(({ id }) => id),
  ];
  const checked = decide(passport, [badge], (decision) => decision);
  const numbered = order.map((id, at) => [id, { ...decisions[id], position: at }] as const);
  return { ...checked, decisions: { ...checked.decisions, ...Object.fromEntries(numbered) } };
}

export function emptyDesk(language: string, name: string): Desk {
  return { language, profile: profileSchema.parse({ name }), sections: {}, decisions: {} };
}
