/**
 * What others say of the badge, of what was achieved, and of its issuer: each endorsement is checked by itself,
 * as a badge would be. One that fails is said, and never voids the badge.
 */
import type { Json, JsonObject } from '../../badge/badge.ts';
import { firstObject } from '../../badge/json.ts';
import { assertNever } from '../../problem.ts';
import type { Documents } from '../documents.ts';
import { distinct, found, type Finding } from '../finding.ts';
import { idOf, listOf, quotable } from '../json-reading.ts';
import { maxEndorsements } from '../limits.ts';
import { contentOf, type Subject } from '../subject/subject.ts';
import { judgeAssertionEndorsement } from './assertion-endorsement.ts';
import { judgeCredentialEndorsement } from './credential-endorsement.ts';
import type { EndorsementAnswer } from './endorsement-answer.ts';
import type { Integrity } from './integrity.ts';

/** A thing that can be endorsed, with the endorsements that it carries. */
interface Endorsed {
  /** an endorsement must name one of these as what it is about */
  readonly ids: readonly string[];
  readonly endorsements: readonly Json[];
}

export async function checkEndorsements(
  subject: Subject,
  integrity: Integrity,
  documents: Documents,
): Promise<Finding<'endorsements'>> {
  const places = placesOf(subject);
  if (places === null) return found('endorsements', 'not-fetched');
  const all = places.flatMap(({ ids, endorsements }) => endorsements.map((value) => ({ ids, value })));
  if (all.length === 0) return found('endorsements', 'none');
  // What somebody has altered may bring any endorsement and name any address; none of them is asked.
  if (integrity.finding.outcome === 'failed') return found('endorsements', 'not-intact');
  const judgeOne =
    subject.route === 'hosted' || subject.route === 'signed'
      ? judgeAssertionEndorsement
      : judgeCredentialEndorsement;
  const answers: EndorsementAnswer[] = [];
  for (const { ids, value } of all.slice(0, maxEndorsements))
    answers.push(await judgeOne(value, ids, documents));
  return together(answers, all.length);
}

function together(answers: readonly EndorsementAnswer[], count: number): Finding<'endorsements'> {
  const having = (outcome: EndorsementAnswer['outcome']): number =>
    answers.filter((answer) => answer.outcome === outcome).length;
  const detail = {
    count,
    good: having('passed'),
    bad: having('failed'),
    open: count - having('passed') - having('failed'),
  };
  const each = answers.map(({ by, outcome }) => ({
    what: 'endorsement' as const,
    value: `${quotable(by ?? '?', 200)}: ${outcome}`,
  }));
  const evidence = [...each, ...distinct(answers.flatMap((answer) => answer.evidence))];
  if (detail.bad > 0) return found('endorsements', 'some-bad', detail, evidence);
  if (count > answers.length)
    return found('endorsements', 'too-many', { ...detail, limit: answers.length }, evidence);
  return found('endorsements', detail.good === count ? 'all-good' : 'some-good', detail, evidence);
}

/** Null where there is nothing to look at: only the address of the badge is known. */
function placesOf(subject: Subject): readonly Endorsed[] | null {
  switch (subject.route) {
    case 'hosted': {
      const { assertion, badgeClass, issuer, address } = subject;
      if (assertion === null) return null;
      return [
        endorsed(assertion, address),
        endorsed(contentOf(badgeClass), badgeClass.id),
        endorsed(contentOf(issuer), issuer.id),
      ];
    }
    case 'signed': {
      const { assertion, badgeClass, issuer } = subject;
      return [
        endorsed(assertion, null),
        endorsed(contentOf(badgeClass), badgeClass.id),
        endorsed(contentOf(issuer), issuer.id),
      ];
    }
    case 'vc-jwt':
      return placesIn(subject.complete);
    case 'embedded':
    case 'jades':
      return placesIn(subject.credential);
    case 'xml':
      return [];
    default:
      return assertNever(subject);
  }
}

/** Open Badges 3.0: on the credential, the achievement, and each profile: the issuer, who made the achievement, who assessed. */
function placesIn(credential: JsonObject): readonly Endorsed[] {
  const subject = firstObject(credential['credentialSubject']);
  const achievement = firstObject(subject?.['achievement']);
  const [issuer, creator, source] = [credential['issuer'], achievement?.['creator'], subject?.['source']].map(
    firstObject,
  );
  return [credential, achievement, issuer, creator, source].map((part) => endorsed(part ?? null, null));
}

function endorsed(document: JsonObject | null, address: string | null): Endorsed {
  return {
    ids: [idOf(document), address].filter((id) => id !== null),
    endorsements: [...listOf(document, 'endorsement'), ...listOf(document, 'endorsementJwt')],
  };
}
