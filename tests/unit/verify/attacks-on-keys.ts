/** Attacks with a key that was the issuer's once, and with an answer that somebody put into the passport file. */
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { firstObject } from '../../../shared/badge/json.ts';
import { keptWorld } from '../../../shared/verify/kept-world.ts';
import type { FetchedDocument } from '../../../shared/verify/world.ts';
import { credential, profile } from '../../fixtures/open-badges-3.ts';
import { at, controllerDocument, keys } from '../../fixtures/people.ts';
import { withProof } from '../../fixtures/sign.ts';
import { attackTable } from './attack-table.ts';
import { hosts, outcomeOf } from './attacking.ts';
import { memoryWorld } from './memory-world.ts';

const { academy: key, forger } = keys;
const method = (of: typeof key): string => `${at.issuer}#${of.multibase}`;

const { rows, row } = attackTable();
export const attacksOnKeys = rows;

const signedAt = (created: string | null): Promise<JsonObject> =>
  withProof(credential('old', { issuer: profile(at.issuer) }), { key, method: method(key), created });
function listing(end: JsonObject) {
  const document = controllerDocument(at.issuer, key);
  const listed = firstObject(document['verificationMethod']) ?? {};
  return hosts({ [at.issuer]: { ...document, verificationMethod: [{ ...listed, ...end }] } });
}
for (const [how, created, end, expected] of [
  ['none: a key in force, for comparison', '2026-03-02T09:00:00Z', {}, 'valid'],
  [
    'a stolen key, and a day before it was withdrawn',
    '2025-01-01T00:00:00Z',
    { revoked: '2026-01-01T00:00:00Z' },
    'invalid: issuer key-withdrawn',
  ],
  [
    'a key that has run out, and a day after its end',
    '2026-06-01T00:00:00Z',
    { expires: '2026-01-01T00:00:00Z' },
    'invalid: issuer key-expired',
  ],
  [
    'a key that has run out, and no day',
    null,
    { expires: '2026-01-01T00:00:00Z' },
    'invalid: issuer key-expired',
  ],
  [
    'a key that has run out, and a day before its end, which anybody can write',
    '2025-01-01T00:00:00Z',
    { expires: '2026-01-01T00:00:00Z' },
    'unconfirmed: issuer key-expired-since',
  ],
] as const)
  row('withdrawn key', how, async () => outcomeOf(await signedAt(created), listing(end)), expected);

row(
  'forged evidence',
  'the academy’s keys, written into the passport file by the forger',
  async () => {
    const badge = await withProof(credential('forged', { issuer: profile(at.issuer) }), {
      key: forger,
      method: `${at.issuer}#1`,
    });
    const forged = {
      id: at.issuer,
      verificationMethod: [
        { id: '#1', type: 'Multikey', controller: at.issuer, publicKeyMultibase: forger.multibase },
      ],
      assertionMethod: ['#1'],
    };
    const document: FetchedDocument = {
      url: at.issuer,
      finalUrl: at.issuer,
      status: 200,
      mediaType: 'application/json',
      headers: {},
      bytes: new TextEncoder().encode(JSON.stringify(forged)),
      sha256: '',
      fetchedAt: '2026-11-01T00:00:00Z',
    };
    const offline = memoryWorld();
    const world = keptWorld(offline, (url) =>
      url === at.issuer ? { ...document, isForeign: true } : undefined,
    );
    return outcomeOf(badge, { ...world, asked: offline.asked });
  },
  'unconfirmed: integrity kept-elsewhere',
);
