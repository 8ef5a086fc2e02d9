/** Says in words why a place is proposed for a badge. */
import type { Translator } from '../i18n/translate.ts';
import type { PlacementReason, Proposal } from './placement.ts';

/** e.g. `matched by its name: 'Organisational Skills (Excellent)'` */
export function reasonSentence(reason: PlacementReason, t: Translator): string {
  return t.code('skill', `reason.${reason.code}`, reason.detail);
}

/** The reason, and before it "not sure" where the proposal is only a question. */
export function proposalSentence(proposal: Pick<Proposal, 'reason' | 'sure'>, t: Translator): string {
  const reason = reasonSentence(proposal.reason, t);
  return proposal.sure ? reason : t('skill:notSure', { reason });
}
