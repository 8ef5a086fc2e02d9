/**
 * What this installation wrote into a passport itself, told from what came with the file. A passport may come from
 * anybody, and whoever made it can write any document or report into it. So each row that we write bears a mark: an
 * HMAC-SHA-256 over it, with a key that never leaves this computer's settings.
 */
import type { Database } from 'better-sqlite3';
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

export interface MarkKey {
  /** 32 bytes; null where this installation has not marked anything yet */
  read(): Uint8Array | null;
  /** the same, made where there is none; null where it cannot be kept */
  make(): Uint8Array | null;
}

/** What is marked: the parts of one row, in an order of their own for each kind. */
export type Marked = readonly [
  kind: 'document' | 'report' | 'card',
  ...parts: readonly (string | number | null)[],
];

const keys = new WeakMap<Database, MarkKey>();

/** From now on, rows of this passport are marked and looked at with this key. Without one nothing counts as our own. */
export function markWith(database: Database, key: MarkKey): void {
  keys.set(database, key);
}

/** Null where there is no key to mark with: what is not marked only says less. */
export function markOf(database: Database, row: Marked): string | null {
  const key = keys.get(database)?.make() ?? null;
  return key === null ? null : hmac(key, row).toString('hex');
}

export function isOurs(database: Database, row: Marked, mark: string | null): boolean {
  return oursNow(database)(row, mark);
}

/** The same for many rows at once: the key is looked up only once. */
export function oursNow(database: Database): (row: Marked, mark: string | null) => boolean {
  let key: Uint8Array | null | undefined;
  return (row, mark) => {
    if (mark === null || !/^[0-9a-f]{64}$/u.test(mark)) return false;
    key ??= keys.get(database)?.read() ?? null;
    return key !== null && timingSafeEqual(hmac(key, row), Buffer.from(mark, 'hex'));
  };
}

/** Node reads bytes as a key anew for every mark, which takes longer than the mark itself. */
const prepared = new WeakMap<Uint8Array, KeyObject>();

/** As JSON, so that no two different rows read the same. */
function hmac(key: Uint8Array, row: Marked): Buffer {
  const secret = prepared.get(key) ?? createSecretKey(key);
  prepared.set(key, secret);
  return createHmac('sha256', secret).update(JSON.stringify(row)).digest();
}
