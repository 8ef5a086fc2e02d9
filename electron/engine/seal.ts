/** Seals passport.json with the key of the passport file (Ed25519, RFC 8032); the key is made when it is first asked for. */
import type { Database } from 'better-sqlite3';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { PassportJson } from '../../shared/passport/passport-json.ts';
import { sealBytes } from '../../shared/passport/seal.ts';
import { PassportError } from '../../shared/problem.ts';
import type { OpenPassport } from './library.ts';

const rowSchema = z.object({ private: z.instanceof(Uint8Array) });

/** @param at ISO 8601 UTC: when the key was made, where it has to be */
export function sealWith(passport: OpenPassport, at: string): (json: PassportJson) => Promise<PassportJson> {
  return async (json) => {
    const key = passport.change((database) => keyOf(database, at));
    const { x: publicKey = '' } = createPublicKey(key).export({ format: 'jwk' });
    const open: PassportJson = { ...json, seal: { algorithm: 'Ed25519', publicKey, signature: '' } };
    const bytes = sealBytes(open);
    // Half a letter has no canonical form: a text that no keyboard makes.
    if (bytes === null) throw new PassportError('passport-damaged');
    const signature = sign(null, bytes, key).toString('base64url');
    return { ...json, seal: { algorithm: 'Ed25519', publicKey, signature } };
  };
}

function keyOf(database: Database, at: string): KeyObject {
  const found = database.prepare('SELECT private FROM seal_key').get();
  if (found !== undefined) {
    const { private: der } = rowSchema.parse(found);
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  database
    .prepare('INSERT INTO seal_key (only, private, made_at) VALUES (1, ?, ?)')
    .run(privateKey.export({ format: 'der', type: 'pkcs8' }), at);
  return privateKey;
}
