/**
 * A European Digital Credential (European Learning Model v3) into a Badge:
 * https://europa.eu/europass/elm-browser/documentation/rdf/ap/edc/
 */
import { PassportError } from '../problem.ts';
import type { Badge, Issuer, Json, JsonObject, RecipientIdentity } from './badge.ts';
import { learningOf, type ClaimedLearning } from './elm-learning.ts';
import { displayOf, mediaOf } from './elm-picture.ts';
import { thingsOf, type Things } from './elm-things.ts';
import { labelIn, languageOf, noteIn, textIn } from './elm-words.ts';
import { identifier, instant, words } from './fields.ts';
import { firstObject, listOf } from './json.ts';
import { MAX_LIST } from './limits.ts';
import { addressOrNull, nobody } from './parts.ts';

/** @throws PassportError `credential-malformed` where there is no `credentialSubject` */
export function europeanCredential(json: JsonObject): Badge {
  const things = thingsOf(json);
  const [subject] = things(json['credentialSubject']);
  if (subject === undefined) throw new PassportError('credential-malformed', { part: 'credentialSubject' });
  const display = firstObject(json['displayParameter']);
  const language = languageOf(display?.['primaryLanguage']);
  const learning = learningOf(subject, things, language);
  const name = textIn(language, display?.['title']) ?? textIn(language, json['title']);
  return {
    standard: 'EDC',
    version: 'ELM 3',
    id: identifier(json),
    name: name ?? learning.claims.find(({ title }) => title !== null)?.title ?? null,
    description: descriptionOf(textIn(language, display?.['description']), name, learning.claims),
    criteria: learning.criteria,
    image: displayOf(display, things, language),
    issuer: organisationOf(json['issuer'], things, language),
    recipient: recipientOf(subject, things, language),
    issuedOn: instant(json['issued'] ?? json['issuanceDate'] ?? json['validFrom']),
    expiresOn: instant(json['validUntil'] ?? json['expirationDate']),
    evidence: learning.documents,
    alignments: [],
    tags: learning.fields,
    achievementType: learning.achievementType ?? labelIn(language, json['credentialProfiles']),
    results: learning.results,
    endorsements: [],
    learningOutcomes: learning.learningOutcomes,
    volume: learning.volume,
    language,
  };
}

/** Outcomes and volume of the European part of a credential that is an Open Badge as well. */
export function europeanLearning(json: JsonObject): ClaimedLearning | null {
  const subject = firstObject(json['credentialSubject']);
  if (subject?.['hasClaim'] === undefined) return null;
  const language = languageOf(firstObject(json['displayParameter'])?.['primaryLanguage']);
  return learningOf(subject, thingsOf(json), language);
}

/** The credential's own sentence, then each achievement that the title does not name already. */
function descriptionOf(
  said: string | null,
  name: string | null,
  claims: ClaimedLearning['claims'],
): string | null {
  const paragraphs = claims.flatMap(({ title, description }) => [
    ...(title === null || title === name ? [] : [title]),
    ...(description === null ? [] : [description]),
  ]);
  return words([...new Set([...(said === null ? [] : [said]), ...paragraphs])].join('\n\n'));
}

function organisationOf(value: Json | undefined, things: Things, language: string | null): Issuer {
  const [organisation] = things(value);
  if (organisation === undefined) return { ...nobody, id: identifier(value) };
  const texts = ['legalName', 'prefLabel', 'altLabel', 'name'] as const;
  const [home] = things(organisation['homepage']);
  return {
    id: identifier(organisation),
    name: texts.map((member) => textIn(language, organisation[member])).find((it) => it !== null) ?? null,
    url: addressOrNull(words(home?.['contentURL'])),
    email: mailboxesOf(organisation, things)[0] ?? null,
    description: noteIn(language, organisation['additionalNote']),
    image: mediaOf(organisation['logo'], things),
  };
}

/** Never the national identity number or the date of birth: nobody needs them to know whose badge it is. */
function recipientOf(subject: JsonObject, things: Things, language: string | null): Badge['recipient'] {
  const part = (member: string): string | null => textIn(language, subject[member]);
  const parts = [part('givenName'), part('familyName')].filter((it) => it !== null);
  const id = identifier(subject);
  const identities: RecipientIdentity[] = [];
  // `urn:epass:person:1` only counts the people of this one document.
  if (id !== null && /^(did:|https?:\/\/)/i.test(id)) identities.push(plain('id', id));
  for (const address of mailboxesOf(subject, things)) identities.push(plain('email', address));
  for (const entry of things(subject['identifier'])) {
    const value = words(entry['notation']);
    if (value !== null) identities.push(plain(textIn(language, entry['schemeName']) ?? 'identifier', value));
  }
  return {
    name: part('fullName') ?? (parts.length === 0 ? null : parts.join(' ')),
    identities: identities.slice(0, MAX_LIST),
  };
}

function plain(type: string, value: string): RecipientIdentity {
  return { type, value, hashed: false, salt: null };
}

/** `contactPoint.emailAddress` is a `Mailbox` whose id is a `mailto:` address. */
function mailboxesOf(agent: JsonObject, things: Things): readonly string[] {
  return things(agent['contactPoint'])
    .flatMap((contact) => listOf(contact['emailAddress']))
    .flatMap((mailbox) => identifier(mailbox) ?? [])
    .map((id) => id.replace(/^mailto:/i, '').trim())
    .filter((address) => /^[^\s@]+@[^\s@]+$/.test(address));
}
