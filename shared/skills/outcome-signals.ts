/**
 * What the learning outcomes of a badge say about its group, and the skills they are linked to. They list all
 * that was learned, the passing remark beside the point of it: each says no more than a description does.
 */
import { crosswalkOf, itemNamed } from './crosswalk-entry.ts';
import type { CrosswalkItem } from './framework-schema.ts';
import type { Framework } from './framework.ts';
import { isSkill, shareOf, skillsOf, type BadgeReading, type ReadOutcome } from './reading.ts';
import { weights, type Signal } from './signal.ts';
import { shownWords, writtenWords } from './vocabulary.ts';

export function outcomeSignals({ outcomes, framework }: BadgeReading): readonly Signal[] {
  return outcomes.flatMap((outcome) => {
    const item = itemOf(outcome, framework);
    return item === undefined ? wordSignals(outcome) : itemSignals(outcome, item);
  });
}

/** The entry of a framework that we have a crosswalk for, such as ESCO. */
function itemOf({ name, host, path }: ReadOutcome, framework: Framework): CrosswalkItem | undefined {
  const crosswalk = crosswalkOf({ said: [path], host }, framework.crosswalks);
  return crosswalk === null ? undefined : itemNamed(name, crosswalk);
}

/** An entry that stands for no group says so: its words are not looked at. */
function itemSignals({ name }: ReadOutcome, { group, topic, weak, names }: CrosswalkItem): readonly Signal[] {
  if (group === null) return [];
  const matched = shownWords(name.text);
  const weight = weak ? weights.outcomeWord : weights.outcomeGroup;
  return [{ group, topic, weight, code: 'outcome', matched, term: names['en'] ?? matched }];
}

function wordSignals({ name }: ReadOutcome): readonly Signal[] {
  const share = shareOf(name, isSkill);
  return name.matches.flatMap((match) =>
    skillsOf(match).map(({ group, topic, term }): Signal => {
      const full = topic === null ? weights.outcomeGroup : weights.outcomeTopic;
      const weight = match.to - match.from > 1 || share > 0.5 ? full : weights.outcomeWord;
      const matched = writtenWords(name, match.from, match.to);
      return { group, topic, term, weight, code: 'outcome', matched };
    }),
  );
}
