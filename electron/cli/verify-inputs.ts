/** What was named on the command line, checked in its order: badge files, and passports as PDF. */
import { PassportError } from '../../shared/problem.ts';
import type { CheckedDocument } from '../engine/document-check/check-passport.ts';
import type { Engine, VerifyOptions } from '../engine/engine.ts';
import type { NetworkChoice } from '../engine/network-choice.ts';
import type { FileResult } from '../engine/verify-file.ts';
import { isPdfFile, type NamedPath } from './files.ts';

export type VerifyResult =
  | { readonly kind: 'file'; readonly result: FileResult }
  | ({ readonly kind: 'document'; readonly file: string } & CheckedDocument);

/** A PDF that is no passport of ours gets the answer that any file without a badge gets. */
export async function* verifyInputs(
  files: readonly NamedPath[],
  engine: Engine,
  { network, options }: { readonly network: NetworkChoice; readonly options: VerifyOptions },
): AsyncGenerator<VerifyResult, void, undefined> {
  let badges: NamedPath[] = [];
  const verifyBadges = async function* (): AsyncGenerator<VerifyResult, void, undefined> {
    const together = badges;
    badges = [];
    for await (const result of engine.verifyFiles(together, network, options)) yield { kind: 'file', result };
  };
  for (const file of files) {
    const checked = (await isPdfFile(file.name)) ? await checkDocument(file) : null;
    if (checked === null) badges.push(file);
    else {
      yield* verifyBadges();
      yield checked;
    }
  }
  yield* verifyBadges();

  async function checkDocument(file: NamedPath): Promise<VerifyResult | null> {
    try {
      const found = await engine.checkDocument(await file.bytes(), network, options);
      return found === null ? null : { kind: 'document', file: file.name, ...found };
    } catch (error) {
      if (!(error instanceof PassportError)) throw error;
      return { kind: 'file', result: { ok: false, name: file.name, problem: error.problem, file: null } };
    }
  }
}
