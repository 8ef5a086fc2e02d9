/** Recognises the badges of a framework that stand for no single group, such as its Super Badge. */
import type { Proposal } from './placement.ts';
import { shareOf, type BadgeReading } from './reading.ts';
import { writtenWords } from './vocabulary.ts';

/**
 * "Mentor" and "super badge" are common words: the proposal is sure only where the name says nothing else
 * and the badge, its issuer or an alignment names the framework.
 */
export function specialProposals({ name, ofFramework }: BadgeReading): readonly Proposal[] {
  return name.matches.flatMap((match) => {
    const special = match.targets.find((target) => target.kind === 'special');
    if (special === undefined) return [];
    const whole = shareOf(name, (one) => one === match) === 1;
    if (!whole && !ofFramework) return [];
    const sure = whole && ofFramework;
    const detail = { matched: writtenWords(name, match.from, match.to), term: special.term };
    return [
      {
        group: null,
        topic: null,
        level: null,
        special: special.special,
        score: sure ? 1 : 0.5,
        sure,
        reason: { code: sure ? 'official-name' : 'name-group', detail },
      } satisfies Proposal,
    ];
  });
}
