/** A badge as the classifier reads it: each of its texts once, with what the framework finds in them. */
import type { Alignment, Badge, LearningOutcome } from '../badge/badge.ts';
import type { Framework } from './framework.ts';
import type { PhraseMatch } from './phrases.ts';
import { namesFramework, readText, type Reading, type SkillTarget, type Target } from './vocabulary.ts';

/** How much of a badge is looked at, in UTF-16 units and entries; the rest decides nothing. */
const longest = {
  name: 300,
  tag: 120,
  tags: 100,
  description: 1500,
  alignments: 50,
  alignment: 300,
  outcomes: 30,
};

export interface ReadAlignment {
  readonly alignment: Alignment;
  readonly name: Reading;
  readonly code: string;
  readonly framework: Reading;
  /** path and fragment of the address, without its host */
  readonly path: Reading;
  readonly host: string;
}

/** The name of a learning outcome, or of a skill that it is linked to. */
export interface ReadOutcome {
  readonly name: Reading;
  /** of the address of a linked skill; both empty for the outcome itself */
  readonly host: string;
  readonly path: Reading;
}

export interface BadgeReading {
  readonly badge: Badge;
  readonly framework: Framework;
  readonly name: Reading;
  readonly tags: readonly Reading[];
  readonly description: Reading;
  readonly alignments: readonly ReadAlignment[];
  readonly outcomes: readonly ReadOutcome[];
  /** the badge, its issuer or an alignment names the framework */
  readonly ofFramework: boolean;
}

export function readBadge(badge: Badge, framework: Framework): BadgeReading {
  const read = reader(framework);
  const name = read(badge.name, longest.name);
  const { alignments, outcomes } = readLinks(badge, framework);
  return {
    badge,
    framework,
    name,
    tags: badge.tags.slice(0, longest.tags).map((tag) => read(tag, longest.tag)),
    description: read(badge.description, longest.description),
    alignments,
    outcomes,
    ofFramework:
      namesFramework(name, framework) ||
      namesFramework(read(badge.issuer.name, longest.name), framework) ||
      [badge.issuer.id, badge.issuer.url, badge.id, badge.criteria.url].some((url) =>
        isHostOf(partsOf(url).host, framework.hosts),
      ) ||
      alignments.some((one) => isOwnAlignment(one, framework)),
  };
}

export type BadgeLinks = Pick<BadgeReading, 'alignments' | 'outcomes'>;

/** Only what links the badge to frameworks: cheaper than reading it whole. */
export function readLinks(badge: Badge, framework: Framework): BadgeLinks {
  const read = reader(framework);
  return {
    alignments: badge.alignments.slice(0, longest.alignments).map((alignment): ReadAlignment => {
      const { host, path } = partsOf(alignment.url);
      return {
        alignment,
        name: read(alignment.name, longest.alignment),
        code: (alignment.code ?? '').trim().slice(0, longest.alignment),
        framework: read(alignment.framework, longest.alignment),
        path: read(path, longest.alignment),
        host,
      };
    }),
    outcomes: badge.learningOutcomes
      .flatMap(namesOf)
      .filter(({ text }) => !badge.alignments.some(({ name: said }) => said === text))
      .slice(0, longest.outcomes)
      .map(({ text, url }): ReadOutcome => {
        const { host, path } = partsOf(url);
        return { name: read(text, longest.alignment), host, path: read(path, longest.alignment) };
      }),
  };
}

function reader(framework: Framework): (text: string | null, length: number) => Reading {
  return (text, length) => readText(text ?? '', length, framework);
}

/** An Open Badge makes outcomes of its alignments: what an alignment says already is left out by the caller. */
function namesOf({ name, skills }: LearningOutcome): readonly { text: string; url: string | null }[] {
  return [{ name, url: null }, ...skills].flatMap(({ name: text, url }) =>
    text === null ? [] : [{ text, url }],
  );
}

/** True for a link to the framework itself and not to another one. */
export function isOwnAlignment(one: ReadAlignment, framework: Framework): boolean {
  return (
    namesFramework(one.framework, framework) ||
    namesFramework(one.name, framework) ||
    namesFramework(one.path, framework) ||
    isHostOf(one.host, framework.hosts)
  );
}

export function isHostOf(host: string, hosts: readonly string[]): boolean {
  return host !== '' && hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

function partsOf(address: string | null): { readonly host: string; readonly path: string } {
  if (address === null || address.length > 2000 || !URL.canParse(address)) return { host: '', path: '' };
  const { hostname, pathname, hash } = new URL(address);
  const path = `${pathname} ${hash}`;
  try {
    return { host: hostname, path: decodeURIComponent(path) };
  } catch {
    return { host: hostname, path };
  }
}

/** The groups and topics that a phrase names, the official name of a group before its other names. */
export function skillsOf({ targets }: PhraseMatch<Target>): readonly SkillTarget[] {
  const skills = targets.filter((target) => target.kind === 'skill');
  return skills
    .toSorted((a, b) => Number(b.official) - Number(a.official))
    .filter(
      (one, index, all) =>
        all.findIndex((other) => other.group === one.group && other.topic === one.topic) === index,
    );
}

export function isSkill(match: PhraseMatch<Target>): boolean {
  return match.targets.some(({ kind }) => kind === 'skill');
}

/** Words that say nothing about a skill: fillers, levels, the framework's own name. */
export function isFiller(match: PhraseMatch<Target>): boolean {
  return match.targets.some(
    ({ kind }) => kind !== 'skill' && kind !== 'bare' && kind !== 'special' && kind !== 'not-this',
  );
}

/**
 * The share, 0 to 1, of the telling words of a text that `counted` covers; 0 where it has no telling word.
 * Fillers and numbers tell nothing.
 */
export function shareOf(reading: Reading, counted: (match: PhraseMatch<Target>) => boolean): number {
  let telling = reading.words.filter(({ folded }) => !/^\d*$/u.test(folded)).length;
  let covered = 0;
  for (const match of reading.matches) {
    const length = match.to - match.from;
    if (counted(match)) covered += length;
    else if (isFiller(match))
      telling -= reading.words
        .slice(match.from, match.to)
        .filter(({ folded }) => !/^\d*$/u.test(folded)).length;
  }
  return telling === 0 ? 0 : covered / telling;
}
