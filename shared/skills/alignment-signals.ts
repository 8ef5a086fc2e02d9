/** What the alignments of a badge say about its group: links to the framework, to one with a crosswalk, to others. */
import { crosswalkOf, entryOf, linkOf } from './crosswalk-entry.ts';
import type { Framework } from './framework.ts';
import type { Crosswalk } from './framework-schema.ts';
import type { GroupId } from './placement.ts';
import {
  isOwnAlignment,
  isSkill,
  shareOf,
  skillsOf,
  type BadgeReading,
  type ReadAlignment,
} from './reading.ts';
import { weights, type Signal } from './signal.ts';
import { shownWords, writtenWords, type Reading } from './vocabulary.ts';
import { foldText } from './words.ts';

export function alignmentSignals({ alignments, framework }: BadgeReading): readonly Signal[] {
  return alignments.flatMap((one) => {
    if (isOwnAlignment(one, framework)) return ownSignals(one, framework);
    const crosswalk = crosswalkOf(linkOf(one), framework.crosswalks);
    return crosswalk === null
      ? otherSignals(one.name, weights.otherAlignment)
      : crosswalkSignals(one, crosswalk, framework);
  });
}

/** A link to the framework itself: by topic code, or by the name of a group or topic. */
function ownSignals({ name, code, path, alignment }: ReadAlignment, framework: Framework): readonly Signal[] {
  const matched = shownWords(alignment.name ?? alignment.code ?? alignment.url ?? '');
  const base = { code: 'alignment', weight: weights.ownAlignment, matched } as const;
  for (const group of framework.groups) {
    if (foldText(code) === group.id)
      return [{ ...base, group: group.id, topic: null, term: group.names.en.text }];
    const topic = group.topics.find(({ id }) => id === code.toUpperCase());
    if (topic !== undefined)
      return [{ ...base, group: group.id, topic: topic.id, term: topic.names.en.text }];
  }
  const named = namedIn(name);
  return (named.length > 0 ? named : namedIn(path)).map((skill) => Object.assign(skill, base));
}

function namedIn(reading: Reading): readonly Pick<Signal, 'group' | 'topic' | 'term'>[] {
  return reading.matches.flatMap((match) => [
    ...skillsOf(match).map(({ group, topic, term }) => ({ group, topic, term })),
    ...match.targets
      .filter((target) => target.kind === 'bare')
      .map(({ group, term }) => ({ group, topic: null, term })),
  ]);
}

/** A link to an unknown framework: its entry's name is read like any other words. */
function otherSignals(name: Reading, full: number): readonly Signal[] {
  const share = shareOf(name, isSkill);
  return name.matches.flatMap((match) =>
    skillsOf(match).map(({ group, topic, term }): Signal => {
      const weight = match.to - match.from > 1 || share > 0.5 ? full : weights.otherAlignmentWeak;
      return {
        group,
        topic,
        term,
        weight,
        code: 'alignment',
        matched: writtenWords(name, match.from, match.to),
      };
    }),
  );
}

function crosswalkSignals(one: ReadAlignment, crosswalk: Crosswalk, framework: Framework): readonly Signal[] {
  const named = entryOf(one, crosswalk);
  if (named === null) return otherSignals(one.name, weights.otherAlignment);
  const { item, agreed } = named;
  const signal = (group: GroupId, topic: string | null, weight: number): Signal => ({
    group,
    topic,
    weight,
    code: 'crosswalk',
    matched: shownWords(one.alignment.name ?? one.alignment.code ?? ''),
    term: item.names['en'] ?? item.code ?? '',
    framework: crosswalk.name,
  });
  if (item.group === null || crosswalk.framework !== framework.id) return [];
  const weight = agreed && !item.weak ? weights.crosswalk : weights.crosswalkWeak;
  const main = signal(item.group, item.topic, weight);
  return item.alternative === null
    ? [main]
    : [main, signal(item.alternative, null, Math.min(weight, weights.crosswalkAlternative))];
}
