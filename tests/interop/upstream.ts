/** Other people's files, where they lie beside the project: read, verified, with what their issuers would serve. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Remark } from '../../shared/badge/badge.ts';
import { readBadge } from '../../shared/badge/read.ts';
import { PassportError } from '../../shared/problem.ts';
import type { Check, Verdict } from '../../shared/verify/report.ts';
import { verify } from '../../shared/verify/verify.ts';
import { memoryWorld, type Page } from '../unit/verify/memory-world.ts';

export const upstream = new URL('../../../shared/fixtures/', import.meta.url);
export const isThere = existsSync(upstream);

/** Every file below a folder, by its path below `upstream`. */
export function filesIn(folder: string): readonly string[] {
  const root = fileURLToPath(new URL(`${folder}/`, upstream));
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${folder}/${entry.parentPath.replace(root, '').replace(/^\/|\/$/gu, '')}/${entry.name}`)
    .map((path) => path.replaceAll(/\/+/gu, '/'))
    .toSorted();
}

export function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, upstream)));
}

export interface Tried {
  /** in the words of the reader; null where the file was refused */
  readonly carrier: string | null;
  /** a verdict, or `refused: CODE` */
  readonly answer: Verdict | `refused: ${string}`;
  readonly checks: readonly Check[];
  readonly remarks: readonly Remark[];
  readonly milliseconds: number;
}

/** Anything but a PassportError is let through: it is a bug. */
export async function tryFile(file: string): Promise<Tried> {
  const bytes = bytesOf(file);
  const start = performance.now();
  try {
    const read = readBadge({ name: file, bytes });
    const own = read.credential.form === 'json' ? read.credential.text : null;
    const world = memoryWorld({ page: (url) => servedBy(url, own), recipients: ['nobody@example.org'] });
    const { report } = await verify(read, world);
    const milliseconds = performance.now() - start;
    const carrier = `${read.carrier.kind}: ${read.carrier.place}`;
    return { carrier, answer: report.verdict, checks: report.checks, remarks: report.remarks, milliseconds };
  } catch (error) {
    if (!(error instanceof PassportError)) throw error;
    const milliseconds = performance.now() - start;
    return { carrier: null, answer: `refused: ${error.code}`, checks: [], remarks: [], milliseconds };
  }
}

/**
 * `https://example.org/X` is ob2/assets/X, as in 1EdTech's own tests; the hosted assertion itself is the file that
 * is tried. No other host is there to be asked.
 */
function servedBy(url: string, own: string | null): Page | 'not-found' | 'offline' {
  const { host, pathname } = new URL(url);
  if (host !== 'example.org') return 'offline';
  const file = new URL(`ob2/assets${pathname}`, upstream);
  if (existsSync(file) && statSync(file).isFile()) return { body: new Uint8Array(readFileSync(file)) };
  return own !== null && pathname === '/beths-robotics-badge.json' ? { body: own } : 'not-found';
}
