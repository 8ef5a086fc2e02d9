/** What the name, the tags and the description of a badge say about its group. */
import { levelWords, nextTelling, type SaidLevel } from './level.ts';
import type { PhraseMatch } from './phrases.ts';
import { isSkill, shareOf, skillsOf, type BadgeReading } from './reading.ts';
import { weights, type Signal } from './signal.ts';
import { writtenWords, type Reading, type SkillTarget, type Target } from './vocabulary.ts';

type Match = PhraseMatch<Target>;

/** One word may be there by chance; it counts fully where it is most of what the text says. */
const enough = 0.5;

export function nameSignals({ name, ofFramework }: BadgeReading): readonly Signal[] {
  const share = shareOf(name, isSkill);
  const levels = levelWords(name, ofFramework);
  const signals = name.matches.flatMap((match) => {
    const strong = isPhrase(match) || share > enough;
    return skillsOf(match).map((skill) => nameSignal(name, match, skill, strong, levels));
  });
  return [...signals, ...joinedGroups(name), ...bareName(name, levels.length > 0)];
}

function nameSignal(
  name: Reading,
  match: Match,
  { group, topic, official, term }: SkillTarget,
  strong: boolean,
  levels: readonly SaidLevel[],
): Signal {
  const base = { group, topic, term, matched: writtenWords(name, match.from, match.to) };
  const level = levels.find((said) => isBeside(name, match, said));
  if (official && level !== undefined)
    return {
      ...base,
      code: 'official-name',
      weight: weights.officialName,
      matched: writtenWords(name, Math.min(match.from, level.from), Math.max(match.to, level.to)),
    };
  const full = topic === null ? weights.nameGroup : weights.nameTopic;
  return {
    ...base,
    code: topic === null ? 'name-group' : 'name-topic',
    weight: strong ? full : weights.nameWeak,
  };
}

/** Nothing but fillers between the skill and the level. */
function isBeside(name: Reading, match: Match, said: SaidLevel): boolean {
  const next = said.from >= match.to ? nextTelling(name, match.to, 1) : nextTelling(name, match.from - 1, -1);
  return next !== undefined && next !== 'word' && next.from === said.from;
}

/** "Social and personal skills", "competenze sociali e personali": a bare word joined to a group's name. */
function joinedGroups(name: Reading): readonly Signal[] {
  return name.matches.flatMap((match, index) => {
    if (!isSkill(match)) return [];
    return [...joinedFrom(name, index, -1), ...joinedFrom(name, index, 1)];
  });
}

function joinedFrom(name: Reading, start: number, step: 1 | -1): readonly Signal[] {
  const signals: Signal[] = [];
  let here = start;
  for (;;) {
    const next = joinedNeighbour(name, here, step);
    const match = name.matches[next];
    if (match === undefined || isSkill(match)) return signals;
    const found = bareSignals(name, match, weights.nameGroup);
    if (found.length === 0) return signals;
    signals.push(...found);
    here = next;
  }
}

/** Number of the match that "and", a comma or a slash joins to match `here`; -1 where none is joined. */
function joinedNeighbour(name: Reading, here: number, step: 1 | -1): number {
  let joined = false;
  for (let index = here; ; index += step) {
    const [left, right] = step === 1 ? [index, index + 1] : [index - 1, index];
    const a = name.matches[left];
    const b = name.matches[right];
    if (a === undefined || b === undefined || a.to !== b.from) return -1;
    const gap = name.text.slice(name.words[a.to - 1]?.end, name.words[b.from]?.start);
    joined ||= /[,/&+]/u.test(gap);
    const next = step === 1 ? b : a;
    if (!next.targets.some(({ kind }) => kind === 'joiner')) return joined ? index + step : -1;
    joined = true;
  }
}

/** A name that says no more than "Social" or "Social (Good)". */
function bareName(name: Reading, hasLevel: boolean): readonly Signal[] {
  const isBareOrSkill = (match: Match): boolean => isSkill(match) || isBare(match);
  if (shareOf(name, isBareOrSkill) < 1) return [];
  const weight = hasLevel ? weights.nameBareWithLevel : weights.nameBare;
  return name.matches.filter(isBare).flatMap((match) => bareSignals(name, match, weight));
}

function isBare({ targets }: Match): boolean {
  return targets.some(({ kind }) => kind === 'bare');
}

function bareSignals(
  reading: Reading,
  match: Match,
  weight: number,
  code: Signal['code'] = 'name-group',
): readonly Signal[] {
  const matched = writtenWords(reading, match.from, match.to);
  const bare = match.targets.filter((target) => target.kind === 'bare');
  return bare.map(({ group, term }) => ({ group, topic: null, weight, code, matched, term }));
}

export function tagSignals({ tags }: BadgeReading): readonly Signal[] {
  return tags.flatMap((tag) => {
    const share = shareOf(tag, isSkill);
    const bare = shareOf(tag, isBare) < 1 ? [] : tag.matches.filter(isBare);
    return [
      ...tag.matches.flatMap((match) =>
        skillsOf(match).map(({ group, topic, term }): Signal => {
          const full = topic === null && isPhrase(match) ? weights.tagGroup : weights.tagTopic;
          const weight = share > enough ? full : weights.tagWeak;
          return {
            group,
            topic,
            term,
            weight,
            code: 'tag',
            matched: writtenWords(tag, match.from, match.to),
          };
        }),
      ),
      ...bare.flatMap((match) => bareSignals(tag, match, weights.bareTag, 'tag')),
    ];
  });
}

/** Each term once: a description that says "team" ten times says it no louder. */
export function descriptionSignals({ description }: BadgeReading): readonly Signal[] {
  const signals = new Map<string, Signal>();
  for (const match of description.matches)
    for (const { group, topic, term } of skillsOf(match)) {
      const full = topic === null ? weights.descriptionGroup : weights.descriptionTopic;
      const weight = isPhrase(match) ? full : weights.descriptionWord;
      if ((signals.get(group + term)?.weight ?? 0) >= weight) continue;
      const matched = writtenWords(description, match.from, match.to);
      signals.set(group + term, { group, topic, term, weight, code: 'description', matched });
    }
  return [...signals.values()];
}

/** Several words, or one that is a compound of its own such as `samenwerkingsvaardigheden`. */
function isPhrase(match: Match): boolean {
  return (
    match.to - match.from > 1 || match.targets.some((target) => target.kind === 'skill' && target.official)
  );
}
