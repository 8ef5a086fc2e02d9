/** Other people's files, where they lie beside the project: read, verified, with what their issuers would serve. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBadges } from '../../shared/badge/read.ts';
import { PassportError } from '../../shared/problem.ts';
import type { Remark } from '../../shared/badge/badge.ts';
import type { Check, Verdict } from '../../shared/verify/report.ts';
import { verify } from '../../shared/verify/verify.ts';
import { memoryWorld, type Page } from '../unit/verify/memory-world.ts';

export const upstream = new URL('../../../shared/fixtures/', import.meta.url);
/** Every folder of them. */
export const folders = [
  'baked',
  'ob2',
  'ob3',
  'jff',
  'edc',
  'hostile',
  'vectors-eddsa',
  'vectors-ecdsa',
  'vectors-ob3',
  'contexts',
  'schemas',
] as const;

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

/** All of them. */
export function allFiles(): readonly string[] {
  return folders.flatMap((folder) => filesIn(folder));
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
    const [read] = readBadges({ name: file, bytes });
    if (read === undefined) throw new TypeError('no badge and no reason');
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

/** Where 1EdTech keeps the status list of its own tests; the list is ob3/bit-string-list/testlist. */
const listHost = 'raw.githubusercontent.com';

/** Open Badges 3.0 for VCDM 1.1; 1EdTech’s own samples name it. */
const schemaPath = '/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/**
 * `https://example.org/X` is ob2/assets/X, as in 1EdTech's own tests; the hosted assertion itself is the file that
 * is tried. No other host is there to be asked.
 */
function servedBy(url: string, own: string | null): Page | 'not-found' | 'offline' {
  const { host, pathname } = new URL(url);
  if (host === listHost && pathname.endsWith('/ob30/bit-string-list/testlist'))
    return { body: bytesOf('ob3/bit-string-list/testlist') };
  if (host === 'purl.imsglobal.org' && pathname === schemaPath)
    return { body: bytesOf('schemas/ob_v3p0_achievementcredential_schema_draft4.json') };
  if (host !== 'example.org') return 'offline';
  const file = new URL(`ob2/assets${pathname}`, upstream);
  if (existsSync(file) && statSync(file).isFile()) return { body: new Uint8Array(readFileSync(file)) };
  return own !== null && pathname === '/beths-robotics-badge.json' ? { body: own } : 'not-found';
}
