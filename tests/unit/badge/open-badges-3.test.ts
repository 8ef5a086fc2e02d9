import { describe, expect, test } from 'vitest';
import type { Badge, JsonObject } from '../../../shared/badge/badge.ts';
import { isJsonObject, parseJson } from '../../../shared/badge/json.ts';
import { openBadges3 } from '../../../shared/badge/open-badges-3.ts';
import { bytesOf, readBadge, refusalOf, textOf } from './fixtures.ts';

const nothing = (): undefined => undefined;
const badgeOf = (file: string): Badge => readBadge({ name: file, bytes: bytesOf(file) }).badge;
const badge = (json: JsonObject, claims: JsonObject = {}): Badge =>
  openBadges3(
    { type: ['VerifiableCredential', 'OpenBadgeCredential'], credentialSubject: {}, ...json },
    nothing,
    claims,
  );
const achieved = (achievement: JsonObject, subject: JsonObject = {}): Badge =>
  badge({ credentialSubject: { achievement, ...subject } });

describe('a full credential', () => {
  const full = badgeOf('ob3/good-full.json');

  test('tells what was achieved, when, and by whom it was given', () => {
    expect(full).toMatchObject({
      standard: 'OB3',
      version: '3.0',
      name: 'Teamwork management (Good)',
      description: 'Works well in a team, gives useful feedback and keeps to what was agreed.',
      criteria: {
        url: 'https://academy.example/criteria/good-full',
        narrative: 'Scored 71 to 84 percent in the teamwork assessment.',
      },
      image: {
        kind: 'address',
        url: 'https://academy.example/images/teamwork.png',
        caption: 'Two linked rings',
      },
      issuer: {
        name: 'SoftSkills Sample Academy (invented)',
        email: 'badges@academy.example',
        url: 'https://academy.example',
      },
      issuedOn: '2026-03-01T12:00:00Z',
      expiresOn: null,
      tags: ['teamwork', 'feedback'],
      achievementType: 'Badge',
      language: 'en',
    });
    expect(full.issuer.id).toMatch(/^did:key:z6Mk/);
  });

  test('names the recipient in every way that it gives', () => {
    expect(full.recipient.name).toBe('Mira Novak');
    expect(full.recipient.identities.map(({ type, hashed, salt }) => ({ type, hashed, salt }))).toEqual([
      { type: 'id', hashed: false, salt: null },
      { type: 'emailAddress', hashed: true, salt: 'pepper' },
      { type: 'name', hashed: false, salt: null },
    ]);
    expect(full.recipient.identities[1]?.value).toMatch(/^sha256\$[0-9a-f]{64}$/);
  });

  test('joins each result with its description and its level', () => {
    expect(full.results).toEqual([
      { name: 'Final score', type: 'Percent', value: '78', level: null, status: null },
      {
        name: 'Working with others',
        type: 'RubricCriterionLevel',
        value: null,
        level: 'Good',
        status: 'Completed',
      },
    ]);
  });

  test('keeps evidence, alignments and the words of others apart', () => {
    expect(full.evidence).toEqual([
      {
        url: 'https://academy.example/evidence/1',
        name: 'Team diary',
        description: null,
        narrative: 'A diary of six weeks in a team of four.',
        genre: 'Diary',
      },
    ]);
    expect(full.alignments).toEqual([
      {
        name: 'Teamwork management',
        url: 'https://softskills4.eu/',
        description: null,
        framework: 'SPOCC Framework',
        code: 'C1',
      },
    ]);
    const by = 'Neighbourhood Council (invented)';
    const issuedOn = '2026-04-01T09:00:00Z';
    expect(full.endorsements).toEqual([
      { about: 'achievement', by, comment: 'We know this achievement.', issuedOn },
      { about: 'issuer', by, comment: 'We know this school.', issuedOn },
    ]);
  });
});

describe('every way of securing gives the same badge', () => {
  test.each([
    'ob3/good-did-key.json',
    'ob3/good-vcdm-1-1.json',
    'ob3-jwt/good-eddsa-did-key.jwt',
    'ob3-jwt/good-vcdm-1-1.jwt',
  ])('%s', (file) => {
    expect(badgeOf(file)).toMatchObject({
      name: 'Teamwork management (Good)',
      issuedOn: '2026-03-02T09:00:00Z',
      issuer: { name: 'SoftSkills Sample Academy (invented)' },
      recipient: { identities: [{ type: 'id', hashed: false }] },
    });
  });

  test('the claims of a JWT stand in for what its credential leaves out', () => {
    const claims = {
      iss: 'did:web:a.example',
      jti: 'urn:uuid:1',
      sub: 'did:key:z1',
      nbf: 1767225600,
      exp: 1893456000,
    };
    expect(badge({}, claims)).toMatchObject({
      id: 'urn:uuid:1',
      issuer: { id: 'did:web:a.example', name: null },
      recipient: { identities: [{ type: 'id', value: 'did:key:z1' }] },
      issuedOn: '2026-01-01T00:00:00Z',
      expiresOn: '2030-01-01T00:00:00Z',
    });
    const own = {
      id: 'urn:uuid:2',
      issuer: 'did:web:b.example',
      validFrom: '2025-01-01T00:00:00Z',
      validUntil: '2029-01-01T00:00:00Z',
    };
    expect(badge(own, claims)).toMatchObject({
      id: 'urn:uuid:2',
      issuer: { id: 'did:web:b.example' },
      issuedOn: '2025-01-01T00:00:00Z',
      expiresOn: '2029-01-01T00:00:00Z',
    });
  });
});

describe('what real issuers write', () => {
  test('one thing instead of a list, a list instead of one thing', () => {
    const it = achieved({
      name: ['Teamwork'],
      tag: 'team',
      criteria: [{ narrative: 'Do it.' }],
      alignment: { targetName: 'A' },
    });
    expect(it).toMatchObject({
      name: 'Teamwork',
      tags: ['team'],
      criteria: { url: null, narrative: 'Do it.' },
    });
    expect(it.alignments).toHaveLength(1);
    expect(badge({ evidence: 'https://a.example/e' }).evidence).toMatchObject([
      { url: 'https://a.example/e' },
    ]);
    expect(badge({ credentialSubject: [{ achievement: [{ name: 'Listed' }] }] }).name).toBe('Listed');
  });

  test('a text in several languages, or with a language tag', () => {
    expect(achieved({ name: { nl: 'Samenwerken', en: 'Teamwork' } }).name).toBe('Teamwork');
    expect(achieved({ name: { nl: 'Samenwerken' } }).name).toBe('Samenwerken');
    expect(achieved({ name: { '@value': 'Timsko delo', '@language': 'sl' } }).name).toBe('Timsko delo');
    expect(achieved({ name: { wrong: 'object' } }).name).toBeNull();
  });

  test('a picture as an address, an object or data', () => {
    expect(achieved({ image: 'https://a.example/i.png' }).image).toMatchObject({ kind: 'address' });
    expect(achieved({ image: { id: 'data:image/png;base64,iVBORw==', type: 'Image' } }).image).toEqual({
      kind: 'data',
      mediaType: 'image/png',
      base64: 'iVBORw==',
      caption: null,
    });
    expect(achieved({ image: 'data:image/svg+xml;utf8,%3Csvg/%3E' }).image).toMatchObject({
      base64: btoa('<svg/>'),
    });
    expect(achieved({ image: 'data:image/png;base64,***' }).image).toBeNull();
  });

  test('texts lose what cannot be seen and could mislead, identifiers lose nothing', () => {
    expect(achieved({ name: '  Team\u202ework\u0000 \r\n' }).name).toBe('Teamwork');
    expect(badge({ id: ' urn:x ' }).id).toBe(' urn:x ');
    expect(achieved({ description: 'x'.repeat(20_000) }).description).toHaveLength(10_001);
  });

  test('the achievement without a name has the name of the credential', () => {
    expect(badge({ name: 'Award', credentialSubject: { achievement: {} } }).name).toBe('Award');
  });

  test('what the subject says of the work stands with the evidence', () => {
    expect(achieved({}, { narrative: 'She led the team.' }).evidence).toMatchObject([
      { narrative: 'She led the team.' },
    ]);
  });
});

test('a credential without subject is no badge', () => {
  const json = parseJson(textOf('ob3/good-did-key.json'));
  if (!isJsonObject(json)) throw new TypeError('the fixture is an object');
  const { credentialSubject: _, ...rest } = json;
  expect(refusalOf(() => openBadges3(rest, nothing))).toBe('credential-malformed');
});
