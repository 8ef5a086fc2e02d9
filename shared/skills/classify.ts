/**
 * Proposes where a badge belongs, with the reason in the badge's own words. It proposes; a person decides.
 */
import type { Badge } from '../badge/badge.ts';
import { alignmentSignals } from './alignment-signals.ts';
import { entryNameSignals } from './crosswalk-names.ts';
import { spocc, type Framework } from './framework.ts';
import { levelOf } from './level.ts';
import {
  groupIds,
  type GroupId,
  type LevelId,
  type PlacementReasonCode,
  type Proposal,
} from './placement.ts';
import { outcomeSignals } from './outcome-signals.ts';
import { readBadge } from './reading.ts';
import { weights, type Signal } from './signal.ts';
import { specialProposals } from './special.ts';
import { descriptionSignals, nameSignals, tagSignals } from './text-signals.ts';

/** From this score on a proposal may be sure, if no other group comes as near as this. */
const sureFrom = 0.6;
const near = 0.2;
/** Two tags, alignments or outcomes say more than one; a name and a description say what they say once. */
const counted = { name: 1, alignment: 2, tag: 2, outcome: 2, description: 1 } as const;
type Field = keyof typeof counted;
const fieldOf: Readonly<Record<PlacementReasonCode, Field>> = {
  'official-name': 'name',
  'name-group': 'name',
  'name-topic': 'name',
  alignment: 'alignment',
  crosswalk: 'alignment',
  tag: 'tag',
  outcome: 'outcome',
  description: 'description',
};

/**
 * One proposal a group, best first; empty where nothing matched. Pure: the same badge and framework give
 * the same proposals.
 */
export function classify(badge: Badge, framework: Framework = spocc): readonly Proposal[] {
  const reading = readBadge(badge, framework);
  const signals = [
    ...nameSignals(reading),
    ...entryNameSignals(reading),
    ...alignmentSignals(reading),
    ...tagSignals(reading),
    ...outcomeSignals(reading),
    ...descriptionSignals(reading),
  ];
  const specials = specialProposals(reading);
  if (signals.length === 0) return specials;
  const level = levelOf(reading);
  const ranked = groupIds
    .map((group): Ranked => {
      const own = signals.filter((signal) => signal.group === group);
      return { group, signals: own, score: scoreOf(own) };
    })
    .filter((one) => one.signals.length > 0)
    .toSorted((a, b) => b.score - a.score);
  const proposals = ranked.map((one, index): Proposal => {
    const rival = ranked[index === 0 ? 1 : 0];
    const sure = index === 0 && !specials.some((special) => special.sure) && isSure(one, rival);
    return proposalOf(one, level, sure);
  });
  return [...specials, ...proposals].toSorted((a, b) => b.score - a.score);
}

interface Ranked {
  readonly group: GroupId;
  readonly signals: readonly Signal[];
  readonly score: number;
}

/** The official name of one group settles it; otherwise the score must be high and no rival near. */
function isSure(best: Ranked, rival: Ranked | undefined): boolean {
  if (best.score < sureFrom) return false;
  if (rival === undefined || best.score - rival.score >= near) return true;
  const isOfficial = best.signals.some(({ code }) => code === 'official-name');
  return isOfficial && !rival.signals.some(isGroupInName);
}

function isGroupInName({ code, weight }: Signal): boolean {
  return code === 'official-name' || (code === 'name-group' && weight === weights.nameGroup);
}

function proposalOf({ group, signals, score }: Ranked, level: LevelId | null, sure: boolean): Proposal {
  const best = signals.reduce((a, b) => (b.weight > a.weight ? b : a));
  const { code, matched, term, framework } = best;
  const detail = framework === undefined ? { matched, term } : { matched, term, framework };
  return {
    group,
    topic: topicOf(best, signals),
    level,
    special: null,
    score,
    sure,
    reason: { code, detail },
  };
}

/** The topic that the field of the reason names; null where it names several, or only the group. */
function topicOf(best: Signal, signals: readonly Signal[]): string | null {
  const topics = new Set(
    signals
      .filter(({ code, topic }) => topic !== null && fieldOf[code] === fieldOf[best.code])
      .map(({ topic }) => topic),
  );
  const [only] = topics;
  return topics.size === 1 ? (only ?? null) : null;
}

/** Independent signals add up and never pass 1: 1 - (1 - a)(1 - b)… */
function scoreOf(signals: readonly Signal[]): number {
  const fields = Object.keys(counted).filter((field): field is Field => Object.hasOwn(counted, field));
  let doubt = 1;
  for (const field of fields) {
    const best = new Map<string, number>();
    for (const { code, term, weight } of signals)
      if (fieldOf[code] === field) best.set(term, Math.max(weight, best.get(term) ?? 0));
    const counting = [...best.values()].toSorted((a, b) => b - a).slice(0, counted[field]);
    for (const weight of counting) doubt *= 1 - weight;
  }
  return Math.min(weights.officialName, 1 - doubt);
}
