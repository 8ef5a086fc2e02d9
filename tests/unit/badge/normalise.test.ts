import { describe, expect, test } from 'vitest';
import type { Badge, JsonObject } from '../../../shared/badge/badge.ts';
import { readCredential } from '../../../shared/badge/credential.ts';
import { isJsonObject, parseJson } from '../../../shared/badge/json.ts';
import { hostedAddress, normalise } from '../../../shared/badge/normalise.ts';
import { refusalOf, textOf } from './fixtures.ts';

/** What the invented hosts serve, as `world.json` has it. */
const world = parseJson(textOf('world.json'));
function served(url: string): JsonObject | undefined {
  const answer = isJsonObject(world) ? world[url] : undefined;
  const body = isJsonObject(answer) ? answer['body'] : undefined;
  return isJsonObject(body) ? body : undefined;
}
const nothing = (): undefined => undefined;
const always = (json: JsonObject) => (): JsonObject => json;
const fromFile = (file: string): Badge => normalise(readCredential(textOf(file)), nothing);
const withWeb = (file: string): Badge => normalise(readCredential(textOf(file)), served);
const hosted = (name: string): string => `https://academy.example/ob2/assertions/${name}.json`;
const assertion = (json: JsonObject, documents = nothing as (url: string) => JsonObject | undefined): Badge =>
  normalise(
    readCredential(
      JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', ...json }),
    ),
    documents,
  );

describe('Open Badges 2.0', () => {
  test('alone is what the assertion says, the rest is not known', () => {
    expect(fromFile('ob2-hosted/hosted-good.json')).toMatchObject({
      standard: 'OB2',
      version: '2.0',
      id: hosted('hosted-good'),
      name: null,
      issuer: { id: null, name: null },
      issuedOn: '2026-03-02T09:00:00Z',
      recipient: { identities: [{ type: 'email', hashed: true, salt: 'pepper' }] },
    });
  });

  test('of 2.1 says so', () => {
    expect(withWeb('ob2-hosted/hosted-2-1.json')).toMatchObject({ standard: 'OB2', version: '2.1' });
  });

  test('with the documents of its host is joined into one', () => {
    expect(withWeb('ob2-hosted/hosted-good.json')).toMatchObject({
      name: 'Teamwork management (Good)',
      criteria: { url: 'https://academy.example/criteria/teamwork' },
      image: { kind: 'address', url: 'https://academy.example/images/teamwork.png' },
      issuer: {
        id: 'https://academy.example/ob2/issuer.json',
        name: 'SoftSkills Sample Academy (invented)',
        email: 'badges@academy.example',
      },
      tags: ['teamwork', 'feedback'],
      alignments: [{ name: 'Teamwork management', framework: 'SPOCC Framework', code: 'C1' }],
    });
  });

  test('signed is joined in the same way, and read from what was signed', () => {
    expect(withWeb('ob2-signed/good.jws')).toMatchObject({
      name: 'Teamwork management (Good)',
      id: expect.stringMatching(/^urn:uuid:/),
    });
  });

  test('embedded needs nobody', () => {
    expect(fromFile('ob2-hosted/hosted-embedded.json')).toMatchObject({
      name: 'Teamwork management (Good)',
      issuer: { name: 'SoftSkills Sample Academy (invented)' },
    });
  });

  test("shows the issuer's copy where the two differ", () => {
    const file = 'ob2-hosted/hosted-copy-differs.json';
    expect(fromFile(file).recipient.identities).toMatchObject([{ value: 'somebody.else@example.org' }]);
    expect(withWeb(file).recipient.identities).toMatchObject([{ hashed: true }]);
  });

  test('stays what the file says where the host has only a note that it is revoked, or somebody else', () => {
    expect(withWeb('ob2-hosted/hosted-gone.json')).toMatchObject({ issuedOn: '2026-03-02T09:00:00Z' });
    expect(
      normalise(
        readCredential(textOf('ob2-hosted/hosted-good.json')),
        always({ name: 'a page of settings' }),
      ),
    ).toMatchObject({
      id: hosted('hosted-good'),
    });
  });

  test('that is only an address is the badge at that address, or nothing yet', () => {
    const pointer = {
      form: 'url',
      standard: 'OB2',
      text: hosted('hosted-good'),
      url: hosted('hosted-good'),
    } as const;
    expect(normalise(pointer, nothing)).toMatchObject({
      id: hosted('hosted-good'),
      name: null,
      issuedOn: null,
    });
    expect(normalise(pointer, served)).toMatchObject({ name: 'Teamwork management (Good)' });
  });

  test('a badge class that is only half embedded is filled in, never overruled', () => {
    const badge = { id: 'https://a.example/class', name: 'Mine' };
    const documents = always({
      name: 'Theirs',
      description: 'Told elsewhere',
      issuer: { name: 'Somebody' },
    });
    expect(assertion({ badge }, documents)).toMatchObject({
      name: 'Mine',
      description: 'Told elsewhere',
      issuer: { name: 'Somebody' },
    });
  });

  test('tells of endorsements, evidence, language and the name of the recipient', () => {
    const documents: Record<string, JsonObject> = {
      'https://a.example/e': {
        type: 'Endorsement',
        claim: { id: 'x', endorsementComment: 'Well done' },
        issuer: 'https://a.example/i',
        issuedOn: '2020-01-01',
      },
      'https://a.example/i': { name: 'The neighbours' },
    };
    const badge = assertion(
      {
        badge: {
          '@language': 'nl',
          endorsement: 'https://a.example/e',
          criteria: 'https://a.example/c',
          issuer: { endorsement: ['https://a.example/gone'] },
        },
        narrative: 'Six weeks of work.',
        evidence: ['https://a.example/w', { id: '_:b0', narrative: 'Photos', genre: 'Pictures' }],
        'extensions:recipientProfile': { name: 'Mira Novak' },
      },
      (url) => documents[url],
    );
    expect(badge).toMatchObject({
      language: 'nl',
      criteria: { url: 'https://a.example/c', narrative: null },
      recipient: { name: 'Mira Novak' },
      endorsements: [
        { about: 'achievement', by: 'The neighbours', comment: 'Well done', issuedOn: '2020-01-01' },
        { about: 'issuer', by: null, comment: null },
      ],
    });
    expect(badge.evidence).toMatchObject([
      { narrative: 'Six weeks of work.' },
      { url: 'https://a.example/w' },
      { url: null, narrative: 'Photos', genre: 'Pictures' },
    ]);
  });

  test('that names no badge class is no badge, unless it is a note that it is revoked', () => {
    expect(refusalOf(() => assertion({ id: 'https://a.example/1', issuedOn: '2026' }))).toBe(
      'credential-malformed',
    );
    expect(assertion({ id: 'https://a.example/1', revoked: true }).name).toBeNull();
  });
});

describe('Open Badges 1', () => {
  test('0.5 names its issuer by origin and its recipient by a bare hash', () => {
    expect(fromFile('ob1/v0-5.json')).toMatchObject({
      standard: 'OB0',
      version: '0.5',
      name: 'Teamwork management (Good)',
      issuer: {
        id: 'https://academy.example',
        name: 'SoftSkills Sample Academy (invented), Evening classes',
        email: 'badges@academy.example',
      },
      issuedOn: '2012-01-01T00:00:00Z',
      recipient: { identities: [{ type: 'email', hashed: true, salt: 'pepper' }] },
    });
  });

  test('1.0 is joined with its documents and its seconds become a date', () => {
    expect(withWeb('ob1/v1-0-hosted.json')).toMatchObject({
      standard: 'OB1',
      version: '1.0',
      id: 'v1-0-hosted',
      name: 'Teamwork management (Good)',
      issuer: { name: 'SoftSkills Sample Academy (invented)', url: 'https://academy.example' },
      issuedOn: '2014-01-01T00:00:00Z',
      alignments: [
        { name: 'Teamwork management', url: 'https://softskills4.eu/', description: 'SPOCC Framework' },
      ],
    });
  });

  test('1.1 says so, and the signed form is read from its payload', () => {
    expect(withWeb('ob1/v1-1-hosted.json')).toMatchObject({
      version: '1.1',
      issuedOn: '2015-06-01T00:00:00Z',
    });
    expect(withWeb('ob1/v1-0-signed.jws')).toMatchObject({
      version: '1.0',
      name: 'Teamwork management (Good)',
    });
  });
});

test('the address of a hosted assertion is where it says it is published, and a signed one has none', () => {
  expect(hostedAddress({ id: 'https://a.example/1', verification: { type: 'HostedBadge' } })).toBe(
    'https://a.example/1',
  );
  expect(hostedAddress({ uid: '1', verify: { type: 'hosted', url: 'https://a.example/2' } })).toBe(
    'https://a.example/2',
  );
  expect(hostedAddress({ id: 'https://a.example/1', verification: { type: 'SignedBadge' } })).toBeNull();
  expect(hostedAddress({ id: 'urn:uuid:1', verification: { type: 'hosted' } })).toBeNull();
});
