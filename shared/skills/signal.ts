/** A signal: one place of a badge that speaks for one group. */
import type { GroupId, PlacementReasonCode } from './placement.ts';

export interface Signal {
  readonly group: GroupId;
  readonly topic: string | null;
  /** 0 to 1: how much it says by itself */
  readonly weight: number;
  readonly code: PlacementReasonCode;
  /** the badge's own words */
  readonly matched: string;
  /** the framework's word that they match, in English */
  readonly term: string;
  /** name of the other framework, for a crosswalk */
  readonly framework?: string;
}

/** How much each kind of match says by itself. From 0.6 on, one signal alone makes a proposal sure. */
export const weights = {
  officialName: 1,
  ownAlignment: 0.95,
  nameGroup: 0.9,
  nameTopic: 0.8,
  nameBareWithLevel: 0.8,
  crosswalk: 0.75,
  otherAlignment: 0.7,
  tagGroup: 0.65,
  tagTopic: 0.5,
  nameWeak: 0.45,
  nameBare: 0.4,
  crosswalkWeak: 0.4,
  crosswalkAlternative: 0.35,
  descriptionGroup: 0.35,
  outcomeGroup: 0.35,
  bareTag: 0.3,
  otherAlignmentWeak: 0.3,
  descriptionTopic: 0.25,
  outcomeTopic: 0.25,
  tagWeak: 0.2,
  descriptionWord: 0.15,
  outcomeWord: 0.15,
} as const;
