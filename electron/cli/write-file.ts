/** A file written whole or not at all. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { PassportError } from '../../shared/problem.ts';

/**
 * Beside the target and renamed, so that what stood there stays whole until the new file is.
 * @throws PassportError `file-not-writable`
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const partial = `${path}.part`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new PassportError('file-not-writable', {}, error);
  }
}
