/** Our own fixtures, for the tests of this folder. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ReadBadge } from '../../../shared/badge/badge.ts';
import { readBadges, type NamedFile } from '../../../shared/badge/read.ts';
import { PassportError, type ProblemCode } from '../../../shared/problem.ts';

const folder = new URL('../../fixtures/files/', import.meta.url);

const manifestSchema = z.array(
  z.object({
    file: z.string(),
    what: z.string(),
    expected: z.union([
      z.object({
        refused: z.string(),
        detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
      z.object({ verdict: z.string() }),
    ]),
    badges: z
      .array(
        z.object({
          standard: z.string(),
          version: z.string(),
          form: z.string(),
          name: z.string().nullable(),
          within: z.string().nullable().default(null),
        }),
      )
      .optional(),
  }),
);

export const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')),
);

export function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)));
}

export function textOf(file: string): string {
  return new TextDecoder().decode(bytesOf(file));
}

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The first badge of a file, where a test means that there is one. */
export function readBadge(file: NamedFile): ReadBadge {
  const [first] = readBadges(file);
  if (first === undefined) throw new TypeError('there is at least one, or a reason why not');
  return first;
}

/** The code with which something is refused; anything but a PassportError goes on as the bug that it is. */
export function refusalOf(run: () => unknown): ProblemCode | 'not refused' {
  try {
    run();
    return 'not refused';
  } catch (error) {
    if (error instanceof PassportError) return error.code;
    throw error;
  }
}
