/** Bytes of the owner's own files: equal ones are stored once, and none is ever thrown away. */
import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';
import { sha256Hex } from './sha256.ts';

/** @param at ISO 8601 UTC @returns SHA-256 in lower-case hex */
export function keepOwnFile(database: Database, bytes: Uint8Array, at: string): string {
  const sha256 = sha256Hex(bytes);
  prepared(database, 'INSERT OR IGNORE INTO own_file (sha256, bytes, added_at) VALUES (?, ?, ?)').run(
    sha256,
    bytes,
    at,
  );
  return sha256;
}

export function readOwnFile(database: Database, sha256: string): Uint8Array | undefined {
  const bytes = prepared(database, 'SELECT bytes FROM own_file WHERE sha256 = ?').pluck().get(sha256);
  return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined;
}
