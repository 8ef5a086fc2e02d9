/** Of two workers none is left with a long file at the end: those that take longest begin. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By what was measured; all others are short. */
const long = [
  'every-screen-in-english',
  'every-screen-in-greek',
  'main-screens',
  'engine-dies',
  'badge-sheet',
  'pseudo-locale',
  'arrange-by-keyboard',
  'undo-everything',
  'sample-and-throw-away',
  'accessibility',
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
