/** All the words of a framework compiled once into one phrase book, and texts read with it. */
import type { Framework } from './framework.ts';
import type { FrameworkTerms, Texts } from './framework-schema.ts';
import { phraseBook, phrasesIn, type PhraseBook, type PhraseMatch } from './phrases.ts';
import { groupIds, levelIds, specialIds, type GroupId, type LevelId, type SpecialId } from './placement.ts';
import { wordsOf, type Word } from './words.ts';

/** How apart from other words a level has to stand to be one; see `framework-schema.ts`. */
export type LevelPlace = 'plain' | 'apart' | 'strict';

/** A word of the framework that names a group, or a topic of it. */
export interface SkillTarget {
  readonly kind: 'skill';
  readonly group: GroupId;
  readonly topic: string | null;
  /** the group's name as the framework gives it, in one of its languages */
  readonly official: boolean;
  /** the framework's own name of the group or topic, in English */
  readonly term: string;
}

/** What a phrase can mean. */
export type Target =
  | SkillTarget
  | { readonly kind: 'bare'; readonly group: GroupId; readonly term: string }
  | { readonly kind: 'level'; readonly level: LevelId; readonly place: LevelPlace }
  | { readonly kind: 'special'; readonly special: SpecialId; readonly term: string }
  | { readonly kind: 'alias' | 'marker' | 'joiner' | 'ignored' | 'not-this' };

/** A text as the framework sees it. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly matches: readonly PhraseMatch<Target>[];
}

interface Books {
  readonly all: PhraseBook<Target>;
  readonly aliases: PhraseBook<true>;
}
const compiled = new WeakMap<Framework, Books>();

function booksOf(framework: Framework): Books {
  const known = compiled.get(framework);
  if (known !== undefined) return known;
  const books: Books = {
    all: phraseBook(entriesOf(framework)),
    aliases: phraseBook(framework.aliases.map((alias) => [alias, true] as const)),
  };
  compiled.set(framework, books);
  return books;
}

/** @param longest UTF-16 units of the text that are looked at */
export function readText(text: string, longest: number, framework: Framework): Reading {
  const looked = text.slice(0, longest);
  const words = wordsOf(looked);
  return { text: looked, words, matches: phrasesIn(booksOf(framework).all, words) };
}

function* entriesOf(framework: Framework): Generator<readonly [string, Target]> {
  const { terms } = framework;
  yield* groupEntries(framework);
  for (const level of framework.levels)
    yield* textEntries(level.names, { kind: 'level', level: level.id, place: 'apart' });
  for (const level of levelIds)
    for (const place of ['plain', 'apart', 'strict'] as const)
      yield* phraseEntries(terms.levels[level][place], { kind: 'level', level, place });
  for (const special of specialIds) {
    const badge = framework.badges.find((one) => one.kind === 'special' && one.special === special);
    const names = badge?.kind === 'special' ? badge.names : null;
    const target: Target = { kind: 'special', special, term: names?.en.text ?? special };
    if (names !== null) yield* textEntries(names, target);
    yield* phraseEntries(terms.specials[special], target);
  }
  for (const alias of framework.aliases) yield [alias, { kind: 'alias' }];
  yield* phraseEntries(terms.levelMarkers, { kind: 'marker' });
  yield* phraseEntries(terms.joiners, { kind: 'joiner' });
  yield* phraseEntries(terms.ignored, { kind: 'ignored' });
  yield* phraseEntries(terms.notThese, { kind: 'not-this' });
}

function* groupEntries({ groups, terms }: Framework): Generator<readonly [string, Target]> {
  for (const { id, names, topics } of groups) {
    const term = names.en.text;
    yield* textEntries(names, { kind: 'skill', group: id, topic: null, official: true, term });
    yield* phraseEntries(terms.groups[id].phrases, named(id, null, term));
    yield* phraseEntries(terms.groups[id].bare, { kind: 'bare', group: id, term });
    for (const topic of topics) {
      const target = named(id, topic.id, topic.names.en.text);
      yield* textEntries(topic.names, target);
      yield* phraseEntries(terms.topics[topic.id] ?? {}, target);
    }
  }
  for (const { groups: several, phrases } of terms.shared)
    for (const id of groupIds.filter((group) => several.includes(group)))
      yield* phraseEntries(
        phrases,
        named(id, null, groups.find((group) => group.id === id)?.names.en.text ?? id),
      );
}

function named(group: GroupId, topic: string | null, term: string): SkillTarget {
  return { kind: 'skill', group, topic, official: false, term };
}

function* textEntries(texts: Texts, target: Target): Generator<readonly [string, Target]> {
  for (const { text, also } of Object.values(texts)) {
    yield [text, target];
    for (const other of also ?? []) yield [other, target];
  }
}

function* phraseEntries(
  phrases: FrameworkTerms['ignored'],
  target: Target,
): Generator<readonly [string, Target]> {
  for (const phrase of Object.values(phrases).flat()) yield [phrase, target];
}

/** True where the framework itself is named in the text, also inside a name such as `SoftSkills4EU Super Badge`. */
export function namesFramework({ words }: Reading, framework: Framework): boolean {
  return phrasesIn(booksOf(framework).aliases, words).length > 0;
}

/** The words of the text as they were written, from word `from` to word `to` (exclusive), brackets closed. */
export function writtenWords({ text, words }: Reading, from: number, to: number): string {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? text.length;
  const written = text.slice(start, end);
  const opened = Math.max(written.lastIndexOf('('), written.lastIndexOf('['));
  const closing = opened < 0 ? '' : written[opened] === '(' ? ')' : ']';
  const isOpen = opened >= 0 && !written.includes(closing, opened);
  return shownWords(isOpen && text.slice(end).trimStart().startsWith(closing) ? written + closing : written);
}

/** Fit to stand in a sentence: one line, no characters that show nothing or turn the line around. */
export function shownWords(written: string): string {
  const line = written
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\ud800-\udbff]$/u, '')}…`;
}
