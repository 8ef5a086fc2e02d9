/**
 * The same badges seen through another framework. What a badge says of itself (a link to an entry) comes first and
 * settles it; for the others their place in our framework proposes entries, and the answer says that it is a proposal.
 */
import type { Badge } from '../badge/badge.ts';
import { crosswalkOf, entryOf, itemNamed, linkOf } from './crosswalk-entry.ts';
import type { Crosswalk, CrosswalkItem } from './framework-schema.ts';
import { spocc, type Framework } from './framework.ts';
import type { GroupId } from './placement.ts';
import { readLinks, type BadgeLinks } from './reading.ts';
import { shownWords } from './vocabulary.ts';

export interface LensBadge {
  readonly id: string;
  readonly badge: Badge;
  /** where it stands in our framework */
  readonly group: GroupId | null;
  readonly topic: string | null;
  /** it stands for the whole group, as the framework's own badges do */
  readonly isWhole: boolean;
}

export interface Fit {
  /** id of the badge */
  readonly badge: string;
  readonly by: 'issuer' | 'proposed';
  /** the issuer's own words for the entry; null where we propose it */
  readonly said: string | null;
  /** not more than the same neighbourhood */
  readonly isLoose: boolean;
}

export interface SeenEntry {
  readonly item: CrosswalkItem;
  /** what the issuer says first, then the nearer ones */
  readonly fits: readonly Fit[];
}

export interface Seen {
  /** every entry of the framework, in its order */
  readonly entries: readonly SeenEntry[];
  /** links to the framework that name an entry which the crosswalk does not have, such as a single ESCO skill */
  readonly beyond: readonly { readonly badge: string; readonly said: string }[];
  /** ids of the badges that no entry was found for */
  readonly unseen: readonly string[];
}

export function seenThrough(
  badges: readonly LensBadge[],
  crosswalk: Crosswalk,
  framework: Framework = spocc,
): Seen {
  const said = badges.map((one) => saidOf(one, crosswalk, framework));
  const proposed = badges.map((one, at) => {
    const own = said[at];
    const isSaid = own !== undefined && (own.entries.length > 0 || own.beyond.length > 0);
    return isSaid ? [] : proposedFor(one, crosswalk, framework);
  });
  const all = [...said.flatMap(({ entries }) => entries), ...proposed.flat()];
  return {
    entries: crosswalk.items.map((item) => ({
      item,
      fits: all
        .filter((one) => one.item === item)
        .map(({ fit }) => fit)
        .toSorted((a, b) => rankOf(a) - rankOf(b)),
    })),
    beyond: said.flatMap(({ beyond }) => beyond),
    unseen: badges.flatMap(({ id }, at) =>
      said[at]?.entries.length === 0 && said[at].beyond.length === 0 && proposed[at]?.length === 0
        ? [id]
        : [],
    ),
  };
}

function rankOf({ by, isLoose }: Fit): number {
  return by === 'issuer' ? 0 : isLoose ? 2 : 1;
}

interface Fitting {
  readonly item: CrosswalkItem;
  readonly fit: Fit;
}

interface Said {
  readonly entries: readonly Fitting[];
  readonly beyond: Seen['beyond'];
}

function saidOf({ id, badge }: LensBadge, crosswalk: Crosswalk, framework: Framework): Said {
  const { alignments, outcomes }: BadgeLinks = readLinks(badge, framework);
  const links = [
    ...alignments
      .filter((one) => crosswalkOf(linkOf(one), [crosswalk]) !== null)
      .map((one) => ({
        item: entryOf(one, crosswalk)?.item ?? null,
        said: one.alignment.name ?? one.alignment.code ?? one.alignment.url ?? '',
      })),
    ...outcomes
      .filter(({ host, path }) => crosswalkOf({ said: [path], host }, [crosswalk]) !== null)
      .map(({ name }) => ({ item: itemNamed(name, crosswalk) ?? null, said: name.text })),
  ].map(({ item, said }) => ({ item, said: shownWords(said) }));
  const entries = new Map<CrosswalkItem, Fitting>();
  const beyond = new Set<string>();
  for (const { item, said } of links) {
    if (item === null) beyond.add(said);
    else if (!entries.has(item))
      entries.set(item, { item, fit: { badge: id, by: 'issuer', said, isLoose: false } });
  }
  return {
    entries: [...entries.values()],
    beyond: [...beyond].filter((words) => words !== '').map((words) => ({ badge: id, said: words })),
  };
}

/** By its name where an entry bears the same; else by the topic; else by the group. */
function proposedFor(one: LensBadge, crosswalk: Crosswalk, framework: Framework): readonly Fitting[] {
  if (crosswalk.framework !== framework.id) return [];
  const fitting = (item: CrosswalkItem, isLoose: boolean): Fitting => ({
    item,
    fit: { badge: one.id, by: 'proposed', said: null, isLoose },
  });
  const namesake = itemNamed({ text: one.badge.name ?? '' }, crosswalk);
  if (namesake !== undefined) return [fitting(namesake, false)];
  const { group, topic, isWhole } = one;
  if (group === null) return [];
  const inGroup = crosswalk.items.filter((item) => item.group === group);
  if (topic === null)
    return [
      ...inGroup.map((item) => fitting(item, item.weak || (item.topic !== null && !isWhole))),
      ...crosswalk.items
        .filter((item) => item.alternative === group && item.group !== group)
        .map((item) => fitting(item, true)),
    ];
  const ofTopic = inGroup.filter((item) => item.topic === topic);
  if (ofTopic.length > 0) return ofTopic.map((item) => fitting(item, item.weak));
  return inGroup.filter((item) => item.topic === null).map((item) => fitting(item, true));
}
