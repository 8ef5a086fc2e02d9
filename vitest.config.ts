import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tooling/longest-first.ts';

const every = { setupFiles: ['tests/catalogues.ts'], testTimeout: 20_000 };

export default defineConfig({
  test: {
    // Two cores is the machine this has to be quick on.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...every,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
          // No test changes what another could see, and loading everything anew for each file takes as long as the tests.
          isolate: false,
        },
      },
      // Some of these reach into other people's modules.
      { test: { ...every, name: 'interop', include: ['tests/interop/**/*.test.ts'] } },
    ],
  },
});
