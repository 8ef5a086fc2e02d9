/** Files and folders named on the command line, read one by one. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassportError } from '../../shared/problem.ts';

export interface NamedPath {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** Nothing we read is larger; a folder may hold anything. */
const largestFile = 64 * 1024 * 1024;

/** A folder gives the files in it and below it, by name; a path that is not there gives itself, to be refused. */
export async function filesUnder(paths: readonly string[]): Promise<readonly NamedPath[]> {
  const found: NamedPath[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined);
    if (entry?.isDirectory() !== true) found.push({ name: path, bytes: () => readWhole(path) });
    else {
      const names = await readdir(path, { withFileTypes: true });
      const inside = names.filter((one) => !one.name.startsWith('.') && (one.isFile() || one.isDirectory()));
      const inOrder = inside.map((one) => join(path, one.name)).toSorted();
      found.push(...(await filesUnder(inOrder)));
    }
  }
  return found;
}

/** @throws PassportError `file-too-large`, `file-unreadable` */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largestFile)
      throw new PassportError('file-too-large', { megabytes: largestFile / 1024 / 1024 });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw error instanceof PassportError ? error : new PassportError('file-unreadable', {}, error);
  }
}

/** Viewers look for the mark of a PDF this far. */
const markWithin = 1024;

/** By its first bytes, never by its name; false where it cannot be read. */
export async function isPdfFile(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(markWithin) });
    return buffer.subarray(0, bytesRead).includes('%PDF-');
  } catch {
    // a folder, or a device that gives nothing: whoever reads it whole will say so
    return false;
  } finally {
    await file.close();
  }
}
