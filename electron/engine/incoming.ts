/** Files on their way in: each read and opened when its turn comes. */
import { PassportError } from '../../shared/problem.ts';
import { openFile, type OpenedFile } from './verify-file.ts';

export interface IncomingFile {
  readonly name: string;
  /** read when its turn comes, so that five thousand files are never in memory at once */
  bytes(): Promise<Uint8Array>;
}

export interface Opened {
  /** how many credentials there are at least: one ZIP or learner record may hold hundreds */
  readonly atLeast: number;
  /** in the order of the files; `done` files of `total` have been opened */
  readonly parts: AsyncIterable<{ readonly part: OpenedFile; readonly done: number; readonly total: number }>;
}

/** The first file is opened at once, the others one by one. */
export async function openAll(files: readonly IncomingFile[]): Promise<Opened> {
  const [first, ...others] = files;
  const opened = first === undefined ? [] : await openOne(first);
  const total = files.length;
  async function* parts(): AsyncGenerator<
    { part: OpenedFile; done: number; total: number },
    void,
    undefined
  > {
    for (const part of opened) yield { part, done: 1, total };
    let done = 1;
    for (const file of others) {
      done += 1;
      for (const part of await openOne(file)) yield { part, done, total };
    }
  }
  return { atLeast: Math.max(total, opened.length), parts: parts() };
}

async function openOne(file: IncomingFile): Promise<readonly OpenedFile[]> {
  try {
    return openFile({ name: file.name, bytes: await file.bytes() });
  } catch (error) {
    if (error instanceof PassportError)
      return [{ ok: false, name: file.name, problem: error.problem, file: null }];
    throw error;
  }
}
