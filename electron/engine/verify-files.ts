/** Files in, a result a credential out; nothing is kept. */
import type { World } from '../../shared/verify/world.ts';
import type { Checker } from './checker.ts';
import { inRounds } from './rounds.ts';
import { openAll, type IncomingFile } from './incoming.ts';
import type { FileResult, OpenedFile, Verified } from './verify-file.ts';

/** One result a credential, and one for each file or entry of a ZIP that is none, in the order of the files. */
export async function* verifyFiles(
  files: readonly IncomingFile[],
  world: World,
  checkerFor: (badges: number) => Checker,
): AsyncGenerator<FileResult, void, undefined> {
  const opened = await openAll(files);
  const checker = checkerFor(opened.atLeast);
  const results = new Map<OpenedFile, FileResult>();
  const rounds = inRounds<{ readonly part: OpenedFile }, Verified | null>(opened.parts, checker, {
    together: (work) => work(),
    begin: () => undefined,
    start: async ({ part }) => (part.ok ? checker.verify(part.read, world) : null),
    finish({ part }, verified) {
      if (!part.ok) results.set(part, part);
      else if (verified !== null) results.set(part, { ok: true, file: part.file, verified });
    },
  });
  for await (const { part } of rounds) {
    const result = results.get(part);
    results.delete(part);
    if (result !== undefined) yield result;
  }
}
