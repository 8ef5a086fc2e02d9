/** Of two workers none is left with a long file at the end: those that take longest begin. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By what was measured; all others are short. */
const long = [
  'every-screen-in-english',
  'every-screen-in-greek',
  'main-screens',
  'pseudo-locale',
  'engine-dies',
  'make-a-passport',
  'sample-and-throw-away',
  'badge-sheet',
  'main-job',
  'undo-everything',
  'change-language',
  'desktop',
  'accessibility',
  'profile-from-europass',
  'arrange-by-keyboard',
  'pdf/gate',
  'document-check/tamper',
  'document-check/agrees',
  'pdf/golden',
  'engine/threads',
  'pdf/render',
  'pdf-reader/hostile',
];

export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = long.findIndex((name) => moduleId.includes(name));
      return found === -1 ? long.length : found;
    };
    return Promise.resolve(files.toSorted((one, other) => rank(one) - rank(other)));
  }
}
