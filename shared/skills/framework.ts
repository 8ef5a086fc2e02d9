/**
 * A skills framework as data, and the questions the app asks it. SPOCC is the one the app ships; every
 * function takes the framework as its last argument, so that another one can stand beside it.
 */
import digcomp from '../../assets/frameworks/crosswalks/digcomp.json' with { type: 'json' };
import entrecomp from '../../assets/frameworks/crosswalks/entrecomp.json' with { type: 'json' };
import esco from '../../assets/frameworks/crosswalks/esco.json' with { type: 'json' };
import greencomp from '../../assets/frameworks/crosswalks/greencomp.json' with { type: 'json' };
import kompas21 from '../../assets/frameworks/crosswalks/kompas21.json' with { type: 'json' };
import lifecomp from '../../assets/frameworks/crosswalks/lifecomp.json' with { type: 'json' };
import spoccTerms from '../../assets/frameworks/spocc-terms.json' with { type: 'json' };
import spoccDefinition from '../../assets/frameworks/spocc.json' with { type: 'json' };
import {
  crosswalkSchema,
  definitionSchema,
  termsSchema,
  type Crosswalk,
  type FrameworkBadge,
  type FrameworkDefinition,
  type FrameworkTerms,
  type Outcome,
  type Texts,
  type Topic,
} from './framework-schema.ts';
import type { Language } from '../i18n/translate.ts';
import type { GroupId, LevelId, SpecialId } from './placement.ts';

/** Everything known about one framework: itself, the words it is recognised by, and its crosswalks. */
export interface Framework extends FrameworkDefinition {
  readonly terms: FrameworkTerms;
  readonly crosswalks: readonly Crosswalk[];
}

/** Parses a framework file. Throws where the file is not one: it ships with the app, so that is a bug. */
export function parseFramework(
  definition: unknown,
  terms: unknown,
  crosswalks: readonly unknown[],
): Framework {
  return {
    ...definitionSchema.parse(definition),
    terms: termsSchema.parse(terms),
    crosswalks: crosswalks.map((crosswalk) => crosswalkSchema.parse(crosswalk)),
  };
}

export const spocc: Framework = parseFramework(spoccDefinition, spoccTerms, [
  lifecomp,
  entrecomp,
  greencomp,
  digcomp,
  kompas21,
  esco,
]);

/** The text in a language (BCP 47, e.g. `nl-BE`), in English where the framework has no other. */
export function textIn(texts: Texts, language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(texts, primary) ? texts[primary] : undefined)?.text ?? texts.en.text;
}

/** In which language {@link textIn} says it: the wanted one, or English. */
export function languageOf(texts: Texts, language: Language): Language {
  return Object.hasOwn(texts, language) ? language : 'en';
}

/** e.g. `Soft Skills`: the heading over all groups. */
export function frameworkTitle(language: string, framework = spocc): string {
  return textIn(framework.title, language);
}

export function groupName(group: GroupId, language: string, framework = spocc): string {
  return textIn(entry(framework.groups, group).names, language);
}

export function levelName(level: LevelId, language: string, framework = spocc): string {
  return textIn(entry(framework.levels, level).names, language);
}

/** In the framework's order. */
export function topicsOf(group: GroupId, framework = spocc): readonly Topic[] {
  return entry(framework.groups, group).topics;
}

/** @param topic its code, e.g. `O2`; null where the framework has no such topic */
export function topicName(topic: string, language: string, framework = spocc): string | null {
  const found = framework.groups.flatMap(({ topics }) => topics).find(({ id }) => id === topic);
  return found === undefined ? null : textIn(found.names, language);
}

/**
 * The learning outcomes of a topic that are known, of one level where `level` is given. Most outcomes of
 * SPOCC have no level in its documents, and some are not known at all: see `gaps`.
 */
export function outcomesOf(topic: string, level?: LevelId, framework = spocc): readonly Outcome[] {
  const found = framework.groups.flatMap(({ topics }) => topics).find(({ id }) => id === topic);
  const outcomes = found?.outcomes ?? [];
  return level === undefined ? outcomes : outcomes.filter((outcome) => outcome.level === level);
}

/** Every badge that the framework describes, with the rule by which it is awarded. */
export function badgesOf(framework = spocc): readonly FrameworkBadge[] {
  return framework.badges;
}

/** The official name of a badge, e.g. `Organisational Skills (Excellent)`. */
export function badgeName(badge: FrameworkBadge, language: string, framework = spocc): string {
  if (badge.kind === 'special') return textIn(badge.names, language);
  return framework.badgeNamePattern
    .replace('{group}', groupName(badge.group, language, framework))
    .replace('{level}', levelName(badge.level, language, framework));
}

/** The official name of a badge that stands for no single group, e.g. `Mentor Badge`. */
export function specialName(special: SpecialId, language: string, framework = spocc): string {
  const badge = framework.badges.find((one) => one.kind === 'special' && one.special === special);
  return badge === undefined ? special : badgeName(badge, language, framework);
}

function entry<Id extends string, Entry extends { readonly id: Id }>(
  entries: readonly Entry[],
  id: Id,
): Entry {
  const found = entries.find((one) => one.id === id);
  if (found === undefined) throw new TypeError(`the framework has no ${id}`);
  return found;
}
