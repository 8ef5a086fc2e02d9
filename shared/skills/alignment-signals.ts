/** What the alignments of a badge say about its group: links to the framework, to one with a crosswalk, to others. */
import type { Framework } from './framework.ts';
import type { Crosswalk, CrosswalkItem } from './framework-schema.ts';
import { phraseBook, phrasesIn, type PhraseBook } from './phrases.ts';
import type { GroupId } from './placement.ts';
import {
  isHostOf,
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
    const crosswalk = crosswalkOf(one, framework);
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

const aliasBooks = new WeakMap<Framework, PhraseBook<Crosswalk>>();

function crosswalkOf(one: ReadAlignment, framework: Framework): Crosswalk | null {
  let book = aliasBooks.get(framework);
  if (book === undefined) {
    book = phraseBook(
      framework.crosswalks.flatMap((crosswalk) =>
        crosswalk.aliases.map((alias) => [alias, crosswalk] as const),
      ),
    );
    aliasBooks.set(framework, book);
  }
  for (const { words } of [one.framework, one.name, one.path]) {
    const found = phrasesIn(book, words)[0]?.targets[0];
    if (found !== undefined) return found;
  }
  return framework.crosswalks.find(({ hosts }) => isHostOf(one.host, hosts)) ?? null;
}

function crosswalkSignals(one: ReadAlignment, crosswalk: Crosswalk, framework: Framework): readonly Signal[] {
  const known = isKnownVersion(one, crosswalk);
  const byName = itemNamed(one.name, crosswalk);
  const byCode = known ? itemOfCode(one, crosswalk) : undefined;
  const item = byName ?? byCode;
  if (item === undefined) return otherSignals(one.name, weights.otherAlignment);
  const agreed = known && (byName === undefined || byCode === undefined || byName === byCode);
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

/** The entry of another framework that bears that name, in any of its languages. */
export function itemNamed(name: Reading, crosswalk: Crosswalk): CrosswalkItem | undefined {
  const bare = bareName(name, crosswalk);
  return crosswalk.items.find(({ names }) => Object.values(names).some((one) => foldText(one) === bare));
}

/** Another edition may have given other names and numbers to its entries. */
function isKnownVersion({ alignment }: ReadAlignment, { version }: Crosswalk): boolean {
  const named = /(\d+)\.\d+/u.exec(alignment.framework?.slice(0, 300) ?? '')?.[1];
  return version === null || named === undefined || named === version.split('.')[0];
}

/** The alignment's name without what may stand around an entry's own: its code and the name of its framework. */
function bareName(name: Reading, { aliases }: Crosswalk): string {
  const rest = aliases.reduce((text, alias) => text.replaceAll(new RegExp(alias, 'giu'), ' '), name.text);
  return foldText(rest.replaceAll(codes, ' '));
}

const codes = /(?<![\p{L}\p{N}.])\p{L}?\d{1,2}(?:\.\d{1,2}){0,3}(?![\p{L}\p{N}])/gu;

/** The entry of a code such as `S3`, or of a finer one below it such as `S3.1`. */
function itemOfCode({ code, name }: ReadAlignment, { items }: Crosswalk): CrosswalkItem | undefined {
  const written = (code === '' ? name.text : code).match(codes) ?? [];
  return items.find(
    (item) =>
      item.code !== null &&
      written.some((one) => `${one.toUpperCase()}.`.startsWith(`${item.code?.toUpperCase() ?? ''}.`)),
  );
}
