/**
 * A file written whole or not at all, wherever the app saves one: to a new file beside the target, onto the disk, and
 * only then under the target's name. A full disk, a kill or a power cut leaves what stood there.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, realpath, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { savingProblem } from './saving-problem.ts';

type Content = string | Uint8Array;

/** @throws PassportError as saving-problem.ts says */
export async function writeWhole(path: string, content: Content): Promise<void> {
  try {
    const before = await stat(path).catch(() => null);
    // `/dev/stdout`, a pipe: nothing stands there that could be kept, and a name cannot be put in its place.
    if (before?.isFile() === false) return await writeFile(path, content);
    // The target of a link is replaced, and not the link.
    const target = before === null ? path : await realpath(path);
    await putBeside(target, content, before === null ? 0o666 : before.mode & 0o777);
    await onDisk(await open(dirname(target), 'r').catch(() => null));
  } catch (error) {
    throw savingProblem(error);
  }
}

async function putBeside(target: string, content: Content, mode: number): Promise<void> {
  const half = besides(target);
  const file = await open(half, 'wx', mode);
  try {
    await file.writeFile(content);
    await onDisk(file);
    await rename(half, target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(half, { force: true });
    throw error;
  }
}

/** Waits for the disk where the file system can be waited for: some network folders and no Windows folder can. */
async function onDisk(file: FileHandle | null): Promise<void> {
  if (file === null) return;
  try {
    await file.sync();
  } catch (error) {
    if (!cannotSync(error)) throw error;
  } finally {
    await file.close();
  }
}

/**
 * The same at once, for a small file of the app's own that nobody else may read.
 * @throws PassportError as saving-problem.ts says
 */
export function writeWholeNow(path: string, content: Content): void {
  try {
    const half = besides(path);
    const file = openSync(half, 'wx', 0o600);
    try {
      try {
        writeFileSync(file, content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(half, path);
    } catch (error) {
      rmSync(half, { force: true });
      throw error;
    }
  } catch (error) {
    throw savingProblem(error);
  }
}

/** A name that nobody else has: a file of the person's own is never written over on the way. */
function besides(target: string): string {
  return join(dirname(target), `${basename(target).slice(0, 100)}.${randomBytes(4).toString('hex')}.part`);
}

function cannotSync(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EISDIR'].includes(String(error.code))
  );
}
