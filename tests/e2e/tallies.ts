/** What a run counts for the tables at its end: one line a thing, from whichever of the processes counted it. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const out = resolve(import.meta.dirname, '../../out');
export const talliesFolder = join(out, 'tallies');

export interface AxeTally {
  readonly place: string;
  readonly theme: string;
  readonly language: string;
  readonly violations: readonly string[];
}

export interface KeysTally {
  readonly story: string;
  readonly language: string;
  readonly keys: number;
}

export function tallyAxe(tally: AxeTally): void {
  append('axe', tally);
}

export function tallyKeys(tally: KeysTally): void {
  append('keys', tally);
}

function append(table: string, line: object): void {
  mkdirSync(talliesFolder, { recursive: true });
  // One write a line, so that two processes do not mix theirs.
  appendFileSync(join(talliesFolder, `${table}.jsonl`), `${JSON.stringify(line)}\n`);
}
