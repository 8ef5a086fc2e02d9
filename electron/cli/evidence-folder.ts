/** `--keep-evidence DIR`: every fetched document as it was served, and when; for whoever has to prove it later. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PassportError } from '../../shared/problem.ts';
import type { FetchedDocument } from '../../shared/verify/world.ts';
import { savingProblem } from '../files/saving-problem.ts';
import { writeWhole } from '../files/write-whole.ts';

const indexSchema = z.array(
  z.object({
    url: z.string(),
    finalUrl: z.string(),
    status: z.number(),
    mediaType: z.string().nullable(),
    headers: z.record(z.string(), z.string()),
    fetchedAt: z.string(),
    sha256: z.string().regex(/^[\da-f]{64}$/u),
    size: z.number(),
  }),
);
type Entry = z.infer<typeof indexSchema>[number];

/**
 * The bytes under their SHA-256, and `index.json` with the rest. What stands in the folder already stays.
 * @throws PassportError as files/saving-problem.ts says; `file-unreadable` where the index there is none of ours
 */
export async function keepEvidence(folder: string, documents: readonly FetchedDocument[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw savingProblem(error);
  }
  const path = join(folder, 'index.json');
  const entries = new Map<string, Entry>();
  for (const entry of await indexAt(path)) entries.set(keyOf(entry), entry);
  for (const { bytes, url, finalUrl, status, mediaType, headers, fetchedAt, sha256 } of documents) {
    const entry = { url, finalUrl, status, mediaType, headers, fetchedAt, sha256, size: bytes.length };
    if (entries.has(keyOf(entry))) continue;
    await writeWhole(join(folder, sha256), bytes);
    entries.set(keyOf(entry), entry);
  }
  await writeWhole(path, `${JSON.stringify([...entries.values()], null, 2)}\n`);
}

function keyOf({ url, fetchedAt, sha256 }: Pick<Entry, 'url' | 'fetchedAt' | 'sha256'>): string {
  return `${fetchedAt} ${sha256} ${url}`;
}

async function indexAt(path: string): Promise<readonly Entry[]> {
  try {
    return indexSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new PassportError('file-unreadable', {}, error);
  }
}
