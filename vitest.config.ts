import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/catalogues.ts'],
    include: ['tests/unit/**/*.test.ts', 'tests/interop/**/*.test.ts', 'tests/*.test.ts'],
    // Two cores is the machine this has to be quick on.
    maxWorkers: 2,
    // No test changes what another could see, and loading everything anew for each file takes as long as the tests.
    isolate: false,
    testTimeout: 20_000,
  },
});
