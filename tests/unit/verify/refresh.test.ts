/** A newer copy from the badge's own refresh service: asked once, after the proof, and checked from the start. */
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/badge/badge.ts';
import { credential, profile, subject, teamwork } from '../../fixtures/open-badges-3.ts';
import { academy, keys } from '../../fixtures/people.ts';
import { jws } from '../../fixtures/sign.ts';
import { answer, remarks, verifying } from './asking.ts';
import { memoryWorld } from './memory-world.ts';

const address = `${academy}/refresh/1`;
const refreshService = { id: address, type: '1EdTechCredentialRefresh' };
const key = keys.academy;

function signed(over: JsonObject = {}, by = key): string {
  return jws({ alg: 'EdDSA', kid: by.method }, credential('fresh', { refreshService, ...over }), by);
}

const renamed = { ...teamwork, name: 'Teamwork management (Excellent)' };
const newer: JsonObject = {
  validFrom: '2026-10-01T00:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
  credentialSubject: subject('fresh', {}, renamed),
};
const expired = signed({ validUntil: '2026-09-01T00:00:00Z' });

async function asked(badge: Json, page: string) {
  const world = memoryWorld({
    page: (url) => (url === address ? (page === 'timeout' ? page : { body: page }) : null),
  });
  return { given: await verifying(badge, world), world };
}

describe('a newer edition', () => {
  it('takes the place of the one at hand, with every check made anew', async () => {
    const { given, world } = await asked(expired, signed(newer));
    expect(remarks(given)).toContain('refreshed');
    expect(given.badge.name).toBe(renamed.name);
    expect(given.report.verdict).toBe('valid');
    expect(answer(given, 'dates')).toBe('passed in-force');
    expect(world.asked).toEqual([address]);
  });

  it('that is the same changes nothing and needs no word', async () => {
    const { given } = await asked(expired, expired);
    expect(remarks(given)).not.toContain('refreshed');
    expect(remarks(given)).not.toContain('refresh-failed');
    expect(answer(given, 'dates')).toBe('failed expired');
  });

  it.each<readonly [string, string]>([
    ['of another issuer', signed({ ...newer, issuer: profile(keys.forger.did) }, keys.forger)],
    ['signed by another in the issuer’s name', signed(newer, keys.forger)],
    ['of another badge', signed({ ...newer, id: 'urn:uuid:0' })],
    ['that is older', signed({ ...newer, validFrom: '2025-01-01T00:00:00Z' })],
    ['that was changed', [...signed(newer).split('.').slice(0, 2), signed().split('.')[2]].join('.')],
    ['without a proof', JSON.stringify(credential('fresh', newer))],
    ['that is built wrongly', signed({ ...newer, type: ['VerifiableCredential'] })],
    ['that is a page', '<html></html>'],
    ['that is another address', `${academy}/refresh/2`],
    ['that does not come', 'timeout'],
  ])('%s leaves the badge as it is', async (_, page) => {
    const { given, world } = await asked(signed(), page);
    expect(remarks(given)).toContain('refresh-failed');
    expect(given.badge.name).toBe(teamwork.name);
    expect(given.report.verdict).toBe('valid');
    expect(world.asked).toEqual([address]);
  });

  it('is not asked for a badge that was changed, nor of a service of another kind', async () => {
    const forged = [...signed(newer).split('.').slice(0, 2), signed().split('.')[2]].join('.');
    expect((await asked(forged, signed(newer))).world.asked).toEqual([]);
    const other = signed({ refreshService: { id: address, type: 'AnotherRefresh' } });
    expect((await asked(other, signed(newer))).world.asked).toEqual([]);
  });

  it('that is withdrawn makes the badge withdrawn', async () => {
    const list = `${academy}/revoked.json`;
    const id = credential('fresh')['id'] ?? '';
    const status = { id: list, type: '1EdTechRevocationList' };
    const world = memoryWorld({
      page: (url) => {
        if (url === address) return { body: signed({ ...newer, credentialStatus: status }) };
        return url === list ? { body: { issuer: key.did, revokedCredential: [{ id }] } } : null;
      },
    });
    const given = await verifying(signed(), world);
    expect(answer(given, 'revocation')).toBe('failed revoked');
    expect(given.report.verdict).toBe('invalid');
  });
});
