/** A European credential in XML (European Learning Model 2) into a Badge: title, issuer, holder, dates, learning. */
import { PassportError } from '../problem.ts';
import type { Badge, Issuer, LearningOutcome, LearningVolume, RecipientIdentity, Result } from './badge.ts';
import { instant, words } from './fields.ts';
import { MAX_LIST } from './limits.ts';
import { addressOrNull, nobody } from './parts.ts';
import { agreed, eqfLevelIn, hoursOf } from './volume.ts';
import { europassCredential } from './xml-credential.ts';
import { at, below, xmlTree, type XmlElement } from './xml-tree.ts';

/** The element in full that one with `idref` names. */
type Named = (element: XmlElement | undefined) => XmlElement | undefined;

/** @throws PassportError `text-no-badge` for any other XML, `credential-too-large`, `credential-malformed` */
export function olderEuropeanCredential(text: string): Badge {
  const credential = europassCredential(xmlTree(text));
  if (credential === undefined) throw new PassportError('text-no-badge');
  const person = at(credential, 'credentialSubject');
  if (person === undefined) throw new PassportError('credential-malformed', { part: 'credentialSubject' });
  const named = namesIn(credential);
  const language = valueOf(at(credential, 'primaryLanguage'));
  const achievements = below(at(person, 'achievements'), 'learningAchievement').slice(0, MAX_LIST);
  const specifications = [
    ...new Set(achievements.flatMap((it) => below(it, 'specifiedBy').flatMap((to) => named(to) ?? []))),
  ].slice(0, MAX_LIST);
  const description = textOf(at(credential, 'description'), language);
  const titles = achievements.flatMap((it) => textOf(at(it, 'title'), language) ?? []);
  return {
    standard: 'EDC',
    version: 'ELM 2',
    id: credential.attributes.get('id') ?? null,
    name: textOf(at(credential, 'title'), language) ?? titles[0] ?? null,
    description: words([...(description === null ? [] : [description]), ...titles].join('\n\n')),
    criteria: { url: null, narrative: null },
    image: null,
    issuer: issuerOf(named(at(credential, 'issuer')), language),
    recipient: recipientOf(person, language),
    issuedOn: dateOf(at(credential, 'issued')) ?? dateOf(at(credential, 'validFrom')),
    expiresOn: dateOf(at(credential, 'validUntil')) ?? dateOf(at(credential, 'expirationDate')),
    evidence: [],
    alignments: [],
    tags: [],
    achievementType: textOf(at(credential, 'type', 'targetName'), language),
    results: achievements.flatMap((it) =>
      below(it, 'wasDerivedFrom').map((to) => resultOf(named(to) ?? to, language)),
    ),
    endorsements: [],
    learningOutcomes: outcomesOf(specifications, named, language),
    volume: agreed(specifications.map((it) => volumeOf(it, language))),
    language,
  };
}

function namesIn(credential: XmlElement): Named {
  const known = new Map<string, XmlElement>();
  const waiting = [credential];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const id = element.attributes.get('id');
    if (id !== undefined && !known.has(id)) known.set(id, element);
    waiting.push(...element.children);
  }
  return (element) => {
    const idref = element?.attributes.get('idref');
    return idref === undefined ? element : known.get(idref);
  };
}

function valueOf(element: XmlElement | undefined): string | null {
  return words(element?.text);
}

/** `<text lang="en">` in the credential's own language, else the English one, else the first. */
function textOf(element: XmlElement | undefined, language: string | null): string | null {
  const texts = below(element, 'text');
  const inLanguage = (tag: string | null): XmlElement | undefined =>
    texts.find((text) => text.attributes.get('lang') === tag);
  return valueOf(inLanguage(language) ?? inLanguage('en') ?? texts[0] ?? element);
}

function dateOf(element: XmlElement | undefined): string | null {
  return instant(element?.text.trim());
}

function mailOf(agent: XmlElement | undefined): string | null {
  const address = at(agent, 'contactPoint', 'mailBox')
    ?.attributes.get('uri')
    ?.replace(/^mailto:/i, '');
  return words(address);
}

function issuerOf(organisation: XmlElement | undefined, language: string | null): Issuer {
  if (organisation === undefined) return nobody;
  return {
    ...nobody,
    id: organisation.attributes.get('id') ?? null,
    name: textOf(at(organisation, 'prefLabel'), language) ?? textOf(at(organisation, 'altLabel'), language),
    url: addressOrNull(at(organisation, 'homepage')?.attributes.get('uri') ?? null),
    email: mailOf(organisation),
  };
}

function recipientOf(person: XmlElement, language: string | null): Badge['recipient'] {
  const part = (name: string): string | null => textOf(at(person, name), language);
  const parts = [part('givenNames'), part('familyName')].filter((it) => it !== null);
  const email = mailOf(person);
  const identities: readonly RecipientIdentity[] =
    email === null ? [] : [{ type: 'email', value: email, hashed: false, salt: null }];
  return { name: part('fullName') ?? (parts.length === 0 ? null : parts.join(' ')), identities };
}

function resultOf(assessment: XmlElement, language: string | null): Result {
  return {
    name: textOf(at(assessment, 'title'), language),
    type: null,
    value: valueOf(at(assessment, 'grade')),
    level: null,
    status: null,
  };
}

function outcomesOf(
  specifications: readonly XmlElement[],
  named: Named,
  language: string | null,
): readonly LearningOutcome[] {
  return specifications
    .flatMap((it) => below(at(it, 'learningOutcomes'), 'learningOutcome'))
    .slice(0, MAX_LIST)
    .map((it) => named(it) ?? it)
    .map((outcome) => ({
      name: textOf(at(outcome, 'prefLabel'), language) ?? textOf(at(outcome, 'name'), language),
      description: textOf(at(outcome, 'description'), language),
      skills: below(outcome, 'relatedESCOSkill').map((skill) => ({
        name: textOf(at(skill, 'targetName'), language),
        url: addressOrNull(skill.attributes.get('uri') ?? null),
      })),
    }));
}

function volumeOf(specification: XmlElement, language: string | null): LearningVolume {
  const points = valueOf(at(specification, 'hasECTSCreditPoints'));
  const eqf = at(specification, 'eqfLevel');
  const code = /\/eqf\/([1-8])$/.exec(eqf?.attributes.get('uri') ?? '')?.[1];
  return {
    eqfLevel: code ?? eqfLevelIn(textOf(at(eqf, 'targetName'), language)),
    nqfLevel: textOf(at(specification, 'nqfLevel', 'targetName'), language),
    credit: points === null ? null : { points, system: 'ECTS' },
    hours: hoursOf(valueOf(at(specification, 'volumeOfLearning'))),
  };
}
