import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tooling/longest-first.ts';

/** As many windows at a time as there are displays: each has a focus and a clipboard of its own. */
const displays = process.env['SSP_TEST_DISPLAYS']?.split(' ').length ?? 1;

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/tables.ts'],
    maxWorkers: displays,
    fileParallelism: displays > 1,
    // Each file has its own app; what drives it is loaded once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // What a window shows comes when the machine has time for it.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
