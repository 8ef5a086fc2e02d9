/** Why a file could not be saved, each with its own sentence: what helps is another thing each time. */
import { PassportError, type ProblemCode } from '../../shared/problem.ts';

const codes: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  EACCES: 'file-not-allowed',
  EPERM: 'file-not-allowed',
  EROFS: 'disk-read-only',
  ENOENT: 'folder-not-found',
  ENOTDIR: 'folder-not-found',
};

/**
 * @param platform Windows says "not permitted" where another program has the file open
 * @returns a PassportError for what a file system says; anything else as it is
 */
export function savingProblem(error: unknown, platform: NodeJS.Platform = process.platform): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const isTaken = platform === 'win32' && error.syscall === 'rename' && error.code !== 'ENOENT';
  const code = isTaken ? 'file-in-use' : codes[String(error.code)];
  return new PassportError(code ?? 'file-not-writable', {}, error);
}
