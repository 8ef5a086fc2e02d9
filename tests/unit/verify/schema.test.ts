/** `credentialSchema`: the rules that a badge names for itself, kept, broken, out of reach, or made to keep us busy. */
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { answersOf } from '../../../shared/verify/answers.ts';
import { keptWorld } from '../../../shared/verify/kept-world.ts';
import { hostsToAsk } from '../../../shared/verify/report.ts';
import { conformity } from '../../../shared/verify/schema/json-schema.ts';
import { fetchFailures, type FetchFailure } from '../../../shared/verify/world.ts';
import type { Verification } from '../../../shared/verify/verify.ts';
import { claims, changed, credential, profile } from '../../fixtures/open-badges-3.ts';
import { keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, detail, remarks, verifying } from './asking.ts';
import { memoryWorld } from './memory-world.ts';
import { prove, signer } from './proofs-signing.ts';

const key = keys.academy;
const address = 'https://rules.example/badge.json';
const draft = 'https://json-schema.org/draft/2019-09/schema';

/** Rules that the badges of these tests keep. */
const rules: JsonObject = {
  $schema: draft,
  $id: address,
  type: 'object',
  required: ['id', 'issuer', 'credentialSubject'],
  properties: {
    validFrom: { type: 'string', format: 'no format that anybody knows' },
    credentialSubject: { $ref: '#/$defs/Subject' },
  },
  $defs: {
    Subject: {
      required: ['achievement'],
      properties: { achievement: { properties: { name: { type: 'string', minLength: 3 } } } },
    },
  },
};
/** Rules that they break, deep inside. */
const broken: JsonObject = {
  ...rules,
  $defs: { Subject: { properties: { achievement: { required: ['level'] } } } },
};

function ruled(type: string, over: JsonObject = {}): JsonObject {
  return credential('ruled', { credentialSchema: [{ id: address, type }], ...over });
}

/** A JWS, which covers whatever it holds. */
function badge(type: string, over: JsonObject = {}): string {
  return jws({ alg: 'EdDSA', kid: key.method }, claims(ruled(type, over)), key);
}

function asking(type: string, served: object | FetchFailure): Promise<Verification> {
  return verifying(badge(type), memoryWorld({ pages: { [address]: served } }));
}

const openBadges = '1EdTechJsonSchemaValidator2019';

describe('rules of Open Badges', () => {
  it('that are kept are told with the document that holds them', async () => {
    const given = await asking(openBadges, rules);
    expect(answer(given, 'structure')).toBe('passed complete');
    expect(given.report.verdict).toBe('valid');
    expect(given.documents.map(({ url }) => url)).toEqual([address]);
    const evidence = given.report.checks.find(({ id }) => id === 'structure')?.evidence;
    expect(evidence).toContainEqual({ what: 'document', value: address });
  });

  it('that are broken make the badge one that is not built well, and the place is told', async () => {
    const given = await asking(openBadges, broken);
    expect(answer(given, 'structure')).toBe('failed schema-not-met');
    expect(detail(given, 'structure')).toEqual({
      host: 'rules.example',
      place: 'credentialSubject/achievement',
    });
    expect(given.report.verdict).toBe('invalid');
  });

  it.each(fetchFailures)('that cannot be had (%s) are never taken for kept', async (failure) => {
    const given = await asking(openBadges, failure);
    expect(answer(given, 'structure')).toMatch(/^unknown schema-not-(?:fetched|usable)$/u);
    expect(given.report.verdict).toBe('unconfirmed');
  });

  it('that were not fetched name the host to ask, and say nothing against the badge', async () => {
    const given = await asking(openBadges, 'host-not-allowed');
    expect(answer(given, 'structure')).toBe('unknown schema-not-fetched');
    expect(hostsToAsk(given.report)).toEqual(['rules.example']);
    expect(answersOf(given.report).find(({ question }) => question === 'intact')?.answer).toBe('yes');
  });

  it('that were kept from an earlier check are enough', async () => {
    const first = await asking(openBadges, rules);
    const kept = first.documents.find(({ url }) => url === address);
    const given = await verifying(
      badge(openBadges),
      keptWorld(memoryWorld(), () => kept),
    );
    expect(answer(given, 'structure')).toBe('passed complete');
    expect(remarks(given)).toContain('kept-documents-used');
  });

  it.each<readonly [string, object]>([
    ['a page', { body: '<html></html>' }],
    ['a document that is no schema', { error: 'not found' }],
    ['a schema of a draft that we do not know', { ...rules, $schema: 'https://rules.example/my-draft' }],
    ['a schema that refers to another one', { $schema: draft, $ref: 'https://rules.example/other.json' }],
    [
      'a schema with a pattern that could take for ever',
      { $schema: draft, properties: { id: { pattern: '(a+)+$' } } },
    ],
    ['a schema with a word that is not run', { $schema: draft, $dynamicRef: '#x' }],
    ['a schema that is far too large', { ...rules, $comment: 'x'.repeat(300_000) }],
  ])('where there is %s cannot be used', async (_, served) => {
    const given = await asking(openBadges, served);
    expect(answer(given, 'structure')).toBe('unknown schema-not-usable');
    expect(hostsToAsk(given.report)).toEqual([]);
  });

  it('of a badge that was altered are not asked for', async () => {
    const hand = signer('Ed25519');
    const plain = ruled(openBadges, { issuer: profile(hand.did) });
    const honest = { ...plain, proof: await prove('eddsa-jcs-2022', plain, hand) };
    const world = memoryWorld({ pages: { [address]: rules } });
    expect(answer(await verifying(honest, world), 'structure')).toBe('passed complete');
    const fresh = memoryWorld({ pages: { [address]: rules } });
    const altered = changed(honest, ['credentialSubject', 'achievement', 'name'], 'Another name');
    expect(answer(await verifying(altered, fresh), 'integrity')).toBe('failed signature-bad');
    expect(fresh.asked).toEqual([]);
  });

  it('are held against the credential in a VC-JWT, not against the claims around it', async () => {
    const world = memoryWorld({
      pages: { [address]: { ...rules, propertyNames: { not: { enum: ['iss', 'sub', 'jti', 'nbf'] } } } },
    });
    const given = await verifying(badge(openBadges), world);
    expect(answer(given, 'structure')).toBe('passed complete');
  });

  it('several: the worst decides', async () => {
    const second = 'https://rules.example/second.json';
    const credentialSchema = [address, second].map((id) => ({ id, type: openBadges }));
    const world = memoryWorld({ pages: { [second]: broken } });
    const given = await verifying(badge(openBadges, { credentialSchema }), world);
    expect(answer(given, 'structure')).toBe('failed schema-not-met');
  });
});

describe('rules of others', () => {
  it('decide nothing: kept, broken or not to be had', async () => {
    const [kept, not, away] = await Promise.all([
      asking('JsonSchema', rules),
      asking('JsonSchema', broken),
      asking('JsonSchema', 'offline'),
    ]);
    expect([kept, not, away].map(({ report }) => report.verdict)).toEqual(['valid', 'valid', 'valid']);
    expect([kept, not, away].map(remarks)).toEqual([[], ['schema-not-met'], ['schema-not-checked']]);
  });

  it.each(['JsonSchemaCredential', 'ShaclValidator2017'])(
    'of the kind %s are named, and not asked for',
    async (type) => {
      const world = memoryWorld({ pages: { [address]: rules } });
      const given = await verifying(badge(type), world);
      expect(given.report.remarks).toContainEqual({ code: 'schema-not-checked', detail: { type } });
      expect(world.asked).toEqual([]);
    },
  );

  it('beyond the fourth are not looked up, and that is said', async () => {
    const credentialSchema = Array.from({ length: 6 }, (_, index) => ({
      id: `${address}?${index}`,
      type: openBadges,
    }));
    const world = memoryWorld({ page: () => ({ body: rules }) });
    const given = await verifying(badge(openBadges, { credentialSchema }), world);
    expect(world.asked).toHaveLength(4);
    expect(remarks(given)).toContain('schema-not-checked');
  });
});

describe('a schema that was made to keep us busy is given up', () => {
  const chain = (length: number, each: (next: string) => JsonObject): JsonObject => ({
    $ref: '#/$defs/d0',
    $defs: Object.fromEntries(
      Array.from({ length: length + 1 }, (_, index): [string, Json] => [
        `d${index}`,
        index === length ? {} : each(`#/$defs/d${index + 1}`),
      ]),
    ),
  });
  const full: JsonObject = {
    list: Array.from({ length: 60_000 }, (_, index) => ({ index })),
    text: 'x'.repeat(900_000),
  };

  it.each<readonly [string, JsonObject]>([
    ['that refers to itself', { $ref: '#' }],
    ['of two that refer to each other', chain(1, () => ({ $ref: '#/$defs/d0' }))],
    ['that doubles forty times', chain(40, ($ref) => ({ allOf: [{ $ref }, { $ref }] }))],
    ['that goes eight thousand steps deep', chain(8000, ($ref) => ({ $ref }))],
    ['that compares each of sixty thousand with all others', { properties: { list: { uniqueItems: true } } }],
    [
      'that counts a long text thousands of times',
      { properties: { text: { allOf: Array.from({ length: 5000 }, () => ({ minLength: 1 })) } } },
    ],
    ['of nonsense', { properties: 5, required: 7, allOf: 'x' }],
  ])('%s', async (_, schema) => {
    const start = performance.now();
    expect(await conformity(full, { $schema: draft, ...schema })).toEqual({ kind: 'not-usable' });
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

it.each([
  'http://json-schema.org/draft-04/schema#',
  'http://json-schema.org/draft-07/schema#',
  'https://json-schema.org/draft/2019-09/schema',
  'https://json-schema.org/draft/2020-12/schema',
])('a member called like a keyword is a member (%s)', async ($schema) => {
  const schema = { $schema, properties: { format: { type: 'string' }, pattern: { enum: [{ format: 1 }] } } };
  expect(await conformity({ format: 'A5', pattern: { format: 1 } }, schema)).toEqual({ kind: 'met' });
  expect(await conformity({ format: 5 }, schema)).toEqual({
    kind: 'not-met',
    place: '#/format',
    keyword: 'type',
  });
});
