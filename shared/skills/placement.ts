/** Where a badge belongs: the words that the framework, the classifier and the passport share. */

/** The five groups of the SPOCC framework, in the order of its name. */
export const groupIds = ['social', 'personal', 'organisational', 'cooperative', 'creative'] as const;
export type GroupId = (typeof groupIds)[number];

/** From the lowest to the highest. */
export const levelIds = ['sufficient', 'good', 'excellent'] as const;
export type LevelId = (typeof levelIds)[number];

/** Badges of the framework that stand for no single group. */
export const specialIds = ['super', 'mentor', 'good-employee'] as const;
export type SpecialId = (typeof specialIds)[number];

/** Why a placement is proposed; the sentence is `skill:reason.<code>` with these values. */
export interface PlacementReason {
  readonly code: PlacementReasonCode;
  /** `matched`: the words of the badge that matched; `term`: the framework's word they matched */
  readonly detail: Readonly<Record<string, string | number>>;
}
export const placementReasonCodes = [
  'official-name',
  'name-group',
  'name-topic',
  'alignment',
  'tag',
  'description',
  'outcome',
  'crosswalk',
] as const;
export type PlacementReasonCode = (typeof placementReasonCodes)[number];

export interface Proposal {
  readonly group: GroupId | null;
  /** topic code of the framework, e.g. `O2` */
  readonly topic: string | null;
  /** what the issuer says; never computed from a score */
  readonly level: LevelId | null;
  readonly special: SpecialId | null;
  /** 0 to 1, for ranking only; never shown */
  readonly score: number;
  /** false: shown as a question, the badge stays "not placed yet" until the person decides */
  readonly sure: boolean;
  readonly reason: PlacementReason;
}

export function isLevelId(value: unknown): value is LevelId {
  return levelIds.some((id) => id === value);
}
