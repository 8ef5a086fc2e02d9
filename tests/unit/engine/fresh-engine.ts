/** An engine on a folder of its own, with a clock that stands still and a World from memory. */
import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEngine, type Engine, type EngineOptions } from '../../../electron/engine/engine.ts';
import type { NetworkChoice } from '../../../electron/engine/network-choice.ts';
import type { ImportEvent } from '../../../shared/contract/views.ts';
import { reportSchema } from '../../../shared/verify/report-schema.ts';
import type { Report } from '../../../shared/verify/report.ts';
import type { World } from '../../../shared/verify/world.ts';
import { memoryWorld, type MemoryWorldOptions } from '../verify/memory-world.ts';

export const assetsFolder = resolve(import.meta.dirname, '../../../assets');
export const online: NetworkChoice = { online: true, hosts: 'all-public', privateHosts: [] };

export interface Fresh {
  readonly engine: Engine;
  readonly folder: string;
  readonly passport: string;
  /** what the outside says from now on */
  readonly say: (world: MemoryWorldOptions) => void;
  readonly close: () => Promise<void>;
}

export function freshEngine(options: Partial<EngineOptions> = {}): Fresh {
  const folder = mkdtempSync(join(tmpdir(), 'passport-engine-'));
  let outside: MemoryWorldOptions = {};
  const engine = createEngine({
    libraryFolder: folder,
    assetsFolder,
    now: () => new Date(outside.now ?? '2026-11-21T12:00:00Z'),
    // Offline nothing answers, whatever the outside would say.
    openWorld: (network, recipients): World =>
      memoryWorld(
        network.online
          ? { ...outside, recipients }
          : { recipients, ...(outside.now === undefined ? {} : { now: outside.now }) },
      ),
    ...options,
  });
  return {
    engine,
    folder,
    passport: engine.createPassport({ name: 'Mira (invented)', language: 'en', isSample: false }).id,
    say: (world) => {
      outside = world;
    },
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The reports as they were written down, in the order of the checks. */
export function writtenReports(folder: string, passport: string): readonly Report[] {
  const database = new BetterSqlite(join(folder, `${passport}.passport`), { readonly: true });
  try {
    return database
      .prepare('SELECT report FROM report ORDER BY id')
      .pluck()
      .all()
      .map((text) => reportSchema.parse(JSON.parse(String(text))));
  } finally {
    database.close();
  }
}

export function file(name: string, content: string | object) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, bytes: () => Promise.resolve(new TextEncoder().encode(text)) };
}

export async function all<T>(events: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const event of events) found.push(event);
  return found;
}

/** The ids of the badges that were added. */
export function added(events: readonly ImportEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === 'added' ? [event.badge.id] : []));
}
