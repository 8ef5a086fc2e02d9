/** Who the issuers in a passport are, by what was proven and never by a name alone. */
import { expect, test } from 'vitest';
import { issuerGroups } from '../../../electron/engine/trust/issuer-groups.ts';
import type { HeldBadge } from '../../../shared/passport/passport.ts';
import { held, report, sampleBadge } from '../pdf/sample-passport.ts';

const id = 'did:web:academy.example';
let count = 0;

interface Shown {
  readonly key?: string;
  readonly domain?: string;
  readonly name?: string;
  readonly id?: string;
}

function badge({ key, domain, name = 'Harbour Academy', id: claimed = id }: Shown): HeldBadge {
  count += 1;
  const made = report({
    issuer: domain === undefined ? ['unknown', 'offline', {}] : ['passed', 'confirmed-by-domain', { domain }],
  });
  const evidence = key === undefined ? [] : [{ what: 'key-thumbprint', value: key } as const];
  const checks = made.checks.map((check) => (check.id === 'integrity' ? { ...check, evidence } : check));
  const { issuer } = sampleBadge();
  return held(count, { badge: { issuer: { ...issuer, id: claimed, name } }, report: { ...made, checks } });
}

const shown = (...badges: readonly HeldBadge[]) =>
  issuerGroups(badges).map(({ sighting, badges: ids }) => [sighting.keys, sighting.domains, ids.length]);

test('one key, asked about or not, is one issuer', () => {
  expect(shown(badge({ key: 'k1' }), badge({ key: 'k1', domain: 'academy.example' }))).toEqual([
    [['k1'], ['academy.example'], 2],
  ]);
});

test('a new key that the old domain confirms is the same issuer, and joins what stood apart', () => {
  const [one, two, both] = [
    badge({ key: 'k1' }),
    badge({ key: 'k2', domain: 'academy.example' }),
    badge({ key: 'k1', domain: 'academy.example' }),
  ];
  expect(shown(one, two)).toEqual([
    [['k1'], [], 1],
    [['k2'], ['academy.example'], 1],
  ]);
  expect(shown(one, two, both)).toEqual([[['k1', 'k2'], ['academy.example'], 3]]);
});

test('two issuers on one host, or one key that claims to be two, stay two', () => {
  expect(
    shown(
      badge({ domain: 'host.example', id: 'https://host.example/a' }),
      badge({ domain: 'host.example', id: 'https://host.example/b' }),
    ),
  ).toHaveLength(2);
  expect(shown(badge({ key: 'k1' }), badge({ key: 'k1', id: 'did:web:other.example' }))).toHaveLength(2);
});

test('a name alone joins nothing that is proven, and what proves nothing stands apart', () => {
  expect(shown(badge({ key: 'k1' }), badge({ key: 'k2' }), badge({}), badge({}))).toEqual([
    [['k1'], [], 1],
    [['k2'], [], 1],
    [[], [], 2],
  ]);
});

test('the name that most badges bear comes first, the others are told', () => {
  const [group] = issuerGroups([
    badge({ key: 'k', name: 'Harbor Academy' }),
    badge({ key: 'k' }),
    badge({ key: 'k' }),
  ]);
  expect(group).toMatchObject({ sighting: { name: 'Harbour Academy' }, otherNames: ['Harbor Academy'] });
});
