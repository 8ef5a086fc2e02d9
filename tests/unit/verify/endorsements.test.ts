/** Endorsements: each checked by itself, and none of them ever voids the badge. */
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import {
  achievement,
  credential,
  OB3,
  profile,
  subject,
  teamwork,
  VC2,
} from '../../fixtures/open-badges-3.ts';
import { hostedAssertion, OB2 } from '../../fixtures/open-badges-2.ts';
import { academyWorld, at, keys, ob2ClassJson } from '../../fixtures/people.ts';
import type { TestKey } from '../../fixtures/keys.ts';
import { encodedJson, jws, withProof } from '../../fixtures/sign.ts';
import { answer, detail, verifying } from './asking.ts';
import { memoryWorld } from './memory-world.ts';

const key = keys.academy;
const endorser = keys.academyEc;
const other = keys.forger;
const id = credential('e')['id'] ?? '';

function endorsement(about: Json, over: JsonObject = {}): JsonObject {
  return {
    '@context': [VC2, OB3],
    id: 'urn:uuid:7d0f2a50-0000-4000-8000-000000000001',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: { id: other.did, type: ['Profile'], name: 'Employers (invented)' },
    validFrom: '2026-04-01T00:00:00Z',
    credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'We look for this.' },
    ...over,
  };
}

function signed(about: Json, over: JsonObject = {}): string {
  return jws({ alg: 'EdDSA', kid: other.method }, endorsement(about, over), other);
}

function badge(over: JsonObject): string {
  return jws({ alg: 'EdDSA', kid: key.method }, credential('e', over), key);
}

async function asked(
  over: JsonObject,
): Promise<readonly [string, Readonly<Record<string, string | number>>, string]> {
  const given = await verifying(badge(over));
  return [answer(given, 'endorsements'), detail(given, 'endorsements'), given.report.verdict];
}

describe('endorsements of Open Badges 3.0', () => {
  it.each(['creator', 'source'] as const)('on the profile of the %s are looked at too', async (place) => {
    const about = 'https://maker.example/profile';
    const carrying = (endorsementJwt: string): JsonObject => {
      const made = {
        id: about,
        type: ['Profile'],
        name: 'Maker (invented)',
        endorsementJwt: [endorsementJwt],
      };
      const over =
        place === 'source'
          ? { source: made }
          : { achievement: { ...achievement(teamwork, 'e'), creator: made } };
      return { credentialSubject: subject('e', over) };
    };
    expect((await asked(carrying(signed(about)))).slice(0, 1)).toEqual(['passed all-good']);
    // About somebody else, so no word about the one who carries it.
    expect((await asked(carrying(signed('https://other.example/'))))[0]).toBe('failed some-bad');
  });

  it('are good with a good proof, of their own issuer, about the thing that carries them', async () => {
    const what = achievement(teamwork, 'e');
    const over = {
      endorsement: [await withProof(endorsement(id), { key: other })],
      issuer: { ...profile(key.did), endorsementJwt: [signed(key.did)] },
      credentialSubject: subject('e', { achievement: { ...what, endorsementJwt: signed(what['id'] ?? '') } }),
    };
    const [outcome, counts, verdict] = await asked(over);
    expect(outcome).toBe('passed all-good');
    expect(counts).toEqual({ count: 3, good: 3, bad: 0, open: 0 });
    expect(verdict).toBe('valid');
  });

  it('bring the evidence of their proofs', async () => {
    const given = await verifying(badge({ endorsementJwt: [signed(id)] }));
    const evidence = given.report.checks.find((check) => check.id === 'endorsements')?.evidence;
    expect(evidence).toContainEqual({ what: 'key', value: other.method });
    expect(evidence).toContainEqual({ what: 'endorsement', value: `${other.did}: passed` });
    expect(evidence?.some(({ what }) => what === 'key-thumbprint')).toBe(true);
  });

  it.each<readonly [string, () => Json | Promise<Json>]>([
    ['about another badge', () => signed('urn:uuid:0')],
    ['about nothing', () => signed(id, { credentialSubject: { endorsementComment: 'Good' } })],
    ['that are over', () => signed(id, { validUntil: '2026-05-01T00:00:00Z' })],
    ['from the future', () => signed(id, { validFrom: '2027-05-01T00:00:00Z' })],
    ['in another’s name', () => signed(id, { issuer: endorser.did })],
    ['without a proof', () => endorsement(id)],
    [
      'that were changed',
      async () => ({
        ...(await withProof(endorsement(id), { key: other })),
        validFrom: '2026-04-02T00:00:00Z',
      }),
    ],
    ['that are badges', () => jws({ alg: 'EdDSA', kid: other.method }, credential('e'), other)],
    ['that are no credentials', () => ({})],
    ['that are words', () => 'Well done!'],
    ['that are numbers', () => 7],
  ])('%s are not in order, and the badge stays good', async (_, make) => {
    const member = await make();
    const [outcome, counts, verdict] = await asked({ endorsement: [member] });
    expect(outcome).toBe('failed some-bad');
    expect(counts).toMatchObject({ count: 1, bad: 1 });
    expect(verdict).toBe('valid');
  });

  it('that could not be checked are unknown', async () => {
    const issuer = { id: at.didWeb, type: ['Profile'], name: 'A' };
    const kid = `${at.didWeb}#key`;
    const away = jws({ alg: 'EdDSA', kid }, endorsement(id, { issuer }), other);
    const [outcome, counts] = await asked({ endorsementJwt: [signed(id), away] });
    expect(outcome).toBe('unknown some-good');
    expect(counts).toEqual({ count: 2, good: 1, bad: 0, open: 1 });
  });

  it('that were withdrawn are not in order', async () => {
    const list = 'https://endorser.example/revoked.json';
    const status = { id: list, type: '1EdTechRevocationList' };
    const world = memoryWorld({
      pages: {
        [list]: { issuer: other.did, revokedCredential: ['urn:uuid:7d0f2a50-0000-4000-8000-000000000001'] },
      },
    });
    const given = await verifying(
      badge({ endorsementJwt: [signed(id, { credentialStatus: status })] }),
      world,
    );
    expect(answer(given, 'endorsements')).toBe('failed some-bad');
    expect(answer(given, 'revocation')).toBe('not-applicable no-status');
  });

  it('are looked at up to a bound', async () => {
    const [outcome, counts] = await asked({ endorsementJwt: Array.from({ length: 50 }, () => signed(id)) });
    expect(outcome).toBe('unknown too-many');
    expect(counts).toMatchObject({ count: 50, good: 8, limit: 8 });
  });

  it('of a badge that was changed name no host that we would ask', async () => {
    const issuer = { id: at.didWeb, type: ['Profile'], name: 'A' };
    const away = jws({ alg: 'EdDSA', kid: `${at.didWeb}#key` }, endorsement(id, { issuer }), other);
    const [head, , signature] = badge({}).split('.');
    const payload = badge({ endorsementJwt: [away] }).split('.')[1];
    const world = memoryWorld();
    const given = await verifying([head, payload, signature].join('.'), world);
    expect(answer(given, 'endorsements')).toBe('unknown not-intact');
    expect(world.asked).toEqual([]);
  });
});

describe('endorsements of Open Badges 2.0', () => {
  const address = 'https://endorser.example/endorsements/1.json';
  const profileAt = 'https://endorser.example/profile.json';
  const profileJson = {
    '@context': OB2,
    type: 'Profile',
    id: profileAt,
    name: 'Employers (invented)',
    url: 'https://endorser.example',
    email: 'e@endorser.example',
  };
  const published = (over: JsonObject = {}): JsonObject => ({
    '@context': OB2,
    id: address,
    type: 'Endorsement',
    claim: { id: at.ob2Class, endorsementComment: 'Pretty good' },
    issuedOn: '2026-04-01T00:00:00Z',
    issuer: profileAt,
    verification: { type: 'HostedBadge' },
    ...over,
  });
  const assertion = hostedAssertion('endorsed');
  const given = async (member: Json, page: JsonObject | 'gone' | 'timeout') =>
    verifying(
      assertion,
      memoryWorld({
        page: (url) => {
          if (url === address) return typeof page === 'string' ? page : { body: page };
          if (url === profileAt) return { body: profileJson };
          if (url === assertion['id']) return { body: assertion };
          if (url === at.ob2Class) return { body: { ...ob2ClassJson, endorsement: member } };
          return academyWorld[url] ?? null;
        },
      }),
    );

  it.each([
    ['named by its address', address],
    ['embedded, whatever the copy says', { ...published(), claim: { id: 'x' } }],
  ])('%s is good where its issuer publishes it', async (_, member) => {
    const verification = await given(member, published());
    expect(answer(verification, 'endorsements')).toBe('passed all-good');
    expect(verification.report.verdict).toBe('valid');
  });

  it.each<readonly [string, Json, JsonObject | 'gone' | 'timeout', string]>([
    [
      'about another badge class',
      address,
      published({ claim: { id: 'https://x.example' } }),
      'failed some-bad',
    ],
    ['of an issuer on another host', address, published({ issuer: at.ob2Issuer }), 'failed some-bad'],
    ['from the future', address, published({ issuedOn: '2027-01-01T00:00:00Z' }), 'failed some-bad'],
    ['without a date', address, published({ issuedOn: null }), 'failed some-bad'],
    ['of another type', address, published({ type: 'Assertion' }), 'failed some-bad'],
    ['that was taken away', address, 'gone', 'failed some-bad'],
    ['without an address', { claim: { id: at.ob2Class } }, published(), 'failed some-bad'],
    ['that could not be had', address, 'timeout', 'unknown some-good'],
  ])('%s', async (_, member, page, expected) => {
    const verification = await given(member, page);
    expect(answer(verification, 'endorsements')).toBe(expected);
    expect(verification.report.verdict).toBe('valid');
  });

  describe('as a JWS', () => {
    const endorsed = 'urn:uuid:7d0f2a50-0000-4000-8000-000000000002';
    const signedBy = (by: TestKey, over: JsonObject = {}): string => {
      const verification = { type: 'SignedBadge', creator: at.ob2Key };
      const whole = { ...published(), id: endorsed, issuer: at.ob2Issuer, verification, ...over };
      return jws({ alg: 'RS256' }, whole, by);
    };
    const good = signedBy(keys.academyRsa);
    const [head, body, signature] = good.split('.');
    const [, otherBody] = signedBy(keys.academyRsa, { issuedOn: '2026-05-05T00:00:00Z' }).split('.');

    it('is good with the key that its issuer’s profile links to', async () => {
      const verification = await given(good, 'timeout');
      expect(answer(verification, 'endorsements')).toBe('passed all-good');
      expect(verification.report.verdict).toBe('valid');
    });

    it.each<readonly [string, string, string]>([
      ['that was altered', [head, otherBody, signature].join('.'), 'failed some-bad'],
      ['with the signature of another key', signedBy(keys.forgerRsa), 'failed some-bad'],
      [
        'with a key that its issuer does not link to',
        signedBy(keys.forgerRsa, { verification: { type: 'SignedBadge', creator: at.forgerKey } }),
        'failed some-bad',
      ],
      ['without a signature', jws({ alg: 'none' }, {}, keys.academyRsa), 'failed some-bad'],
      ['with alg none', [encodedJson({ alg: 'none' }), body, ''].join('.'), 'failed some-bad'],
      ['about another thing', signedBy(keys.academyRsa, { claim: { id: 'urn:x:1' } }), 'failed some-bad'],
      ['from the future', signedBy(keys.academyRsa, { issuedOn: '2027-01-01T00:00:00Z' }), 'failed some-bad'],
      [
        'that its issuer took back',
        signedBy(keys.academyRsa, { id: 'urn:uuid:7d0f2a50-0000-4000-8000-000000000666' }),
        'failed some-bad',
      ],
      [
        'of an issuer who cannot be asked',
        signedBy(keys.academyRsa, { issuer: 'https://silent.example/profile' }),
        'unknown some-good',
      ],
    ])('%s', async (_, member, expected) => {
      const verification = await given(member, 'timeout');
      expect(answer(verification, 'endorsements')).toBe(expected);
      expect(verification.report.verdict).toBe('valid');
    });
  });
});
