/**
 * What the name of a badge says where it is the name of an entry of another framework: micro-credentials are often
 * called after the one competence that they are for, such as `Wellbeing` of LifeComp.
 */
import { aliasesIn, namesCrosswalk } from './crosswalk-entry.ts';
import type { Crosswalk, CrosswalkItem } from './framework-schema.ts';
import type { Framework } from './framework.ts';
import { isFiller, type BadgeReading } from './reading.ts';
import { weights, type Signal } from './signal.ts';
import { readText, shownWords, type Reading } from './vocabulary.ts';

interface Entry {
  readonly crosswalk: Crosswalk;
  readonly item: CrosswalkItem;
}
const compiled = new WeakMap<Framework, ReadonlyMap<string, readonly Entry[]>>();

/** A name alone is a question; together with the name of its framework it is an answer. */
export function entryNameSignals(reading: BadgeReading): readonly Signal[] {
  const { name, framework } = reading;
  return (namesOf(framework).get(tellingWords(name, framework)) ?? []).flatMap(({ crosswalk, item }) => {
    if (item.group === null) return [];
    const isNamed = said(reading).some(({ words }) => namesCrosswalk(words, crosswalk));
    const weight = isNamed && !item.weak ? weights.crosswalk : weights.crosswalkWeak;
    const signal = (group: Signal['group'], topic: string | null, much: number): Signal => ({
      group,
      topic,
      weight: much,
      code: 'name-topic',
      matched: shownWords(name.text),
      term: item.names['en'] ?? '',
    });
    const main = signal(item.group, item.topic, weight);
    return item.alternative === null
      ? [main]
      : [main, signal(item.alternative, null, Math.min(weight, weights.crosswalkAlternative))];
  });
}

/** Where a badge may say which framework it was made after. */
function said({ name, tags, description, alignments }: BadgeReading): readonly Reading[] {
  return [name, ...tags, description, ...alignments.map(({ framework }) => framework)];
}

function namesOf(framework: Framework): ReadonlyMap<string, readonly Entry[]> {
  const known = compiled.get(framework);
  if (known !== undefined) return known;
  const names = new Map<string, Entry[]>();
  for (const crosswalk of framework.crosswalks.filter((one) => one.framework === framework.id))
    for (const item of crosswalk.items)
      for (const text of Object.values(item.names)) {
        const key = tellingWords(readText(text, text.length, framework), framework);
        if (key !== '') names.set(key, [...(names.get(key) ?? []), { crosswalk, item }]);
      }
  compiled.set(framework, names);
  return names;
}

/** Without levels, codes, fillers and names of frameworks: `LifeComp P3: Wellbeing (Good)` tells `wellbeing`. */
function tellingWords({ words, matches }: Reading, { crosswalks }: Framework): string {
  const untelling = [
    ...matches.filter(isFiller),
    ...crosswalks.flatMap((crosswalk) => aliasesIn(words, crosswalk)),
  ];
  return words
    .filter(
      ({ folded }, at) =>
        !/^\p{L}?\d*$/u.test(folded) && !untelling.some(({ from, to }) => from <= at && at < to),
    )
    .map(({ folded }) => folded)
    .join(' ');
}
