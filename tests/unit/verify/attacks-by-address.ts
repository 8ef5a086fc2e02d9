/** Attacks by the addresses that a badge names. */
import { hostedAssertion } from '../../fixtures/open-badges-2.ts';
import { credential, profile } from '../../fixtures/open-badges-3.ts';
import { at, keys, ob2ClassJson, ob2IssuerJson } from '../../fixtures/people.ts';
import { withProof } from '../../fixtures/sign.ts';
import { hosts, outcomeOf, withStatus } from './attacking.ts';
import { attackTable } from './attack-table.ts';

const { academy: key, forger } = keys;

const { rows, row } = attackTable();
export const attacksByAddress = rows;

// Where a badge could send us.
for (const address of [
  'file:///etc/passwd',
  'data:application/json,{}',
  'javascript:alert(1)',
  'blob:https://academy.example/1',
]) {
  row(
    'file: and data: ids',
    `a hosted assertion at ${address}`,
    async () => {
      const world = hosts();
      const said = await outcomeOf(hostedAssertion('x', { id: address }), world);
      return `${said}; asked ${world.asked.filter((url) => !url.startsWith('https:')).length}`;
    },
    'invalid: integrity no-proof; asked 0',
  );
  row(
    'file: and data: ids',
    `an issuer at ${address}`,
    async () => {
      const world = hosts();
      const badge = await withProof(credential('x', { issuer: profile(address) }), { key });
      return `${await outcomeOf(badge, world)}; asked ${world.asked.length}`;
    },
    'unconfirmed: issuer issuer-not-resolvable; asked 0',
  );
  row(
    'file: and data: ids',
    `a status list at ${address}`,
    async () => {
      const world = hosts();
      return `${await outcomeOf(await withStatus({ statusListCredential: address }), world)}; asked ${world.asked.length}`;
    },
    'unconfirmed: revocation address-malformed; asked 0',
  );
}
row(
  'scope escape by prefix',
  'a host that begins like the academy’s',
  () => {
    const id = 'https://academy.example.evil.example/1.json';
    return outcomeOf(id, hosts({ [id]: hostedAssertion('x', { id }) }));
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'the academy as a name before @',
  () => {
    const id = 'https://academy.example@evil.example/1.json';
    return outcomeOf(id, hosts({ [id]: hostedAssertion('x', { id }) }));
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'startsWith of the academy, with the forger’s end',
  () => {
    const id = 'https://academy.example.evil.example/1.json';
    const policy = {
      ...ob2IssuerJson,
      verification: { type: 'VerificationObject', startsWith: 'https://academy.example' },
    };
    return outcomeOf(
      id,
      hosts({ [id]: hostedAssertion('x', { id }), [at.ob2Issuer]: policy, [at.ob2Class]: ob2ClassJson }),
    );
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'up and out of the academy’s folder',
  () => {
    const id = 'https://academy.example/ob2/assertions/../../uploads/1.json';
    const reached = 'https://academy.example/uploads/1.json';
    const policy = {
      ...ob2IssuerJson,
      verification: { type: 'VerificationObject', startsWith: 'https://academy.example/ob2/assertions/' },
    };
    const served = hostedAssertion('x', { id: reached });
    return outcomeOf(id, hosts({ [id]: served, [reached]: served, [at.ob2Issuer]: policy }));
  },
  'invalid: issuer outside-issuers-scope',
);
row(
  'scope escape by prefix',
  'a did:web of a host that begins like the academy’s',
  async () => {
    const did = 'did:web:academy.example';
    const badge = await withProof(credential('x', { issuer: profile(did) }), {
      key: forger,
      method: `${did}.evil.example#k`,
    });
    return outcomeOf(
      badge,
      hosts({
        'https://academy.example.evil.example/.well-known/did.json': {
          id: `${did}.evil.example`,
          verificationMethod: [
            {
              id: `${did}.evil.example#k`,
              type: 'Multikey',
              controller: `${did}.evil.example`,
              publicKeyMultibase: forger.multibase,
            },
          ],
          assertionMethod: [`${did}.evil.example#k`],
        },
      }),
    );
  },
  'invalid: issuer not-the-issuers-key',
);
