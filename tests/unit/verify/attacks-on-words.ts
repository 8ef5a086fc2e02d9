/** Attacks on the words of a badge: taken out, added, or given another meaning. */
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { changed, credential, OB3, profile, VC1, VC2 } from '../../fixtures/open-badges-3.ts';
import { keys } from '../../fixtures/people.ts';
import { proofOf, withProof } from '../../fixtures/sign.ts';
import { without } from './asking.ts';
import { hosts, outcomeOf, proofIn, withStatus } from './attacking.ts';
import { attackTable } from './attack-table.ts';
import { prove, signer } from './proofs-signing.ts';

const { academy: key } = keys;
const vc = credential('attack');

const { rows, row } = attackTable();
export const attacksOnWords = rows;

// Words that the signature does not cover.
row(
  'proof over a removed field',
  'the end of validity taken out after signing',
  async () => {
    const ended = credential('x', { validUntil: '2026-04-01T00:00:00Z' });
    return outcomeOf(without(await withProof(ended, { key }), 'validUntil'));
  },
  'invalid: integrity signature-bad',
);
row(
  'proof over a removed field',
  'the status taken out after signing',
  async () => outcomeOf(without(await withStatus(), 'credentialStatus')),
  'invalid: integrity signature-bad',
);
row(
  'proof over a removed field',
  'the proof of one credential under another',
  async () => outcomeOf({ ...credential('other'), proof: proofIn(await withProof(vc, { key })) }),
  'invalid: integrity signature-bad',
);
row(
  'unsigned term added',
  'a word that no context defines',
  async () => outcomeOf(changed(await withProof(vc, { key }), ['credentialSubject', 'grade'], '10')),
  'invalid: structure undefined-term',
);
row(
  'unsigned term added',
  'a word that no context defines, beside the credential',
  async () => outcomeOf({ ...(await withProof(vc, { key })), honours: 'summa cum laude' }),
  'invalid: structure undefined-term',
);
row(
  'unsigned term added',
  'an id that JSON-LD would drop',
  async () =>
    outcomeOf(
      changed(await withProof(vc, { key }), ['credentialSubject', 'achievement', 'id'], 'no-address'),
    ),
  'invalid: structure json-ld-unsafe',
);

// Statements that stay signed while the members that we read are gone.
const ended = credential('x', { validUntil: '2026-04-01T00:00:00Z' });
const end = 'https://www.w3.org/2018/credentials#validUntil';
const dated = { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': '2026-04-01T00:00:00Z' };
const rewritten = async (over: JsonObject): Promise<string> =>
  outcomeOf({ ...without(await withProof(ended, { key }), 'validUntil'), ...over });
for (const [how, over, expected] of [
  ['the end of validity under its whole address', { [end]: dated }, 'unconfirmed: structure own-terms'],
  [
    'the end of validity beside the credential',
    {
      '@included': [
        { id: ended['id'] ?? '', type: 'VerifiableCredential', validUntil: '2026-04-01T00:00:00Z' },
      ],
    },
    'unconfirmed: structure own-terms',
  ],
  [
    'the end of validity under a second word for it',
    { '@context': [VC2, OB3, { until: { '@id': end, '@type': dated['@type'] } }], until: dated['@value'] },
    'unconfirmed: structure own-terms',
  ],
  [
    'the end of validity under a word of a vocabulary that begins like the one of credentials',
    { '@context': [VC2, OB3, { '@vocab': 'https://www.w3.org/2018/credentials#valid' }], Until: dated },
    'unconfirmed: structure own-terms',
  ],
  ['the end of validity in a list', { validUntil: [dated['@value']] }, 'invalid: dates date-malformed'],
  ['the end of validity as a value', { validUntil: dated }, 'invalid: dates date-malformed'],
] as const) {
  row('proof over a removed field', how, () => rewritten(over), expected);
}
row(
  'proof over a removed field',
  'the status under its whole address',
  async () => {
    const { credentialStatus = null, ...rest } = await withStatus();
    return outcomeOf({ ...rest, 'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus });
  },
  'unconfirmed: structure own-terms',
);
row(
  'proof over a removed field',
  'the end of validity where an endorsement mentions the badge',
  async () => {
    const about = { id: ended['id'] ?? '', type: ['EndorsementSubject'] };
    const endorsement = [
      {
        id: 'urn:uuid:7d0f2a50-0000-4000-8000-000000000009',
        type: ['VerifiableCredential', 'EndorsementCredential'],
        issuer: key.did,
        credentialSubject: about,
      },
    ];
    const whole = await withProof({ ...ended, endorsement }, { key });
    // The badge has this type already; with it, its words may be used here.
    const type = ['EndorsementSubject', 'VerifiableCredential'];
    const moved = [{ ...endorsement[0], credentialSubject: { ...about, type, validUntil: dated['@value'] } }];
    return outcomeOf({ ...without(whole, 'validUntil'), endorsement: moved });
  },
  'unconfirmed: structure own-terms',
);
row(
  'proof over a removed field',
  'the end of the proof under the word of an older context',
  async () => {
    const hand = signer('Ed25519');
    const contexts = [VC2, OB3, 'https://w3id.org/security/v1'];
    const honest = { ...credential('x', { issuer: profile(hand.did) }), '@context': contexts };
    const over = { expires: '2026-04-01T00:00:00Z' };
    const { expires, ...proof } = await prove('eddsa-rdfc-2022', honest, hand, over);
    return outcomeOf({ ...honest, proof: { ...proof, expiration: expires ?? '' } });
  },
  'invalid: integrity proof-expired',
);

// What words mean.
row(
  'context redefining a term',
  'a word of the standard gets another meaning',
  async () =>
    outcomeOf({
      ...(await withProof(vc, { key })),
      '@context': [VC2, OB3, { name: 'https://evil.example/name' }],
    }),
  'unconfirmed: structure own-terms',
);
row(
  'context redefining a term',
  'two words change places where no context protects them',
  async () => {
    const contexts = [
      VC1,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/data-integrity/v2',
    ];
    const honest = {
      ...without(vc, 'validFrom'),
      '@context': contexts,
      issuanceDate: '2026-03-02T09:00:00Z',
    };
    const swap = { name: 'https://schema.org/description', description: 'https://schema.org/name' };
    const proof = await proofOf(honest, { key });
    return outcomeOf({ ...honest, '@context': [...contexts, swap], proof });
  },
  'unconfirmed: structure own-terms',
);
row(
  'context redefining a term',
  'a context inside the subject',
  async () =>
    outcomeOf(
      changed(await withProof(vc, { key }), ['credentialSubject', '@context'], {
        name: 'https://evil.example/name',
      }),
    ),
  'unconfirmed: structure own-terms',
);
row(
  'context redefining a term',
  'a context of one’s own, at one’s own address',
  async () => {
    const address = 'https://evil.example/context';
    const world = hosts({ [address]: { '@context': { grade: 'https://evil.example/grade' } } });
    const said = await outcomeOf(
      { ...(await withProof(vc, { key })), '@context': [VC2, OB3, address] },
      world,
    );
    return `${said}; asked ${world.asked.length}`;
  },
  'unconfirmed: structure context-not-known; asked 0',
);
