/** Attacks on the words of a badge: taken out, added, or given another meaning. */
import { changed, credential, OB3, VC1, VC2 } from '../../fixtures/open-badges-3.ts';
import { keys } from '../../fixtures/people.ts';
import { proofOf, withProof } from '../../fixtures/sign.ts';
import { without } from './asking.ts';
import { hosts, outcomeOf, proofIn, withStatus } from './attacking.ts';
import { attackTable } from './attack-table.ts';

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
