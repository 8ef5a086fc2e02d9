/** Verifies the badges of one run: each before its own World, on threads where there are many. */
import type { ReadBadge } from '../../shared/badge/badge.ts';
import type { World } from '../../shared/verify/world.ts';
import { verifyRead, type Verified } from './verify-file.ts';
import type { VerifyPool } from './verify-pool.ts';

export type VerifyRead = (read: ReadBadge, world: World) => Promise<Verified>;

export interface Checker {
  readonly verify: VerifyRead;
  /** how many badges are saved together: a commit waits for the disk, and on many it waits longest */
  readonly round: number;
  /** rounds that are already on their way while one is saved */
  readonly ahead: 0 | 1;
}

export const oneByOne: Checker = { verify: verifyRead, round: 1, ahead: 0 };

export function onThreads(pool: VerifyPool): Checker {
  return { verify: (read, world) => pool.verify(read, world), round: 32, ahead: 1 };
}
