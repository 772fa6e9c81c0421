// Tests read the YAML of rules/ and the TypeScript of src/ directly: nothing needs to be built first.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'threads',
    // it imports JSON in a way that bundlers take and Node does not
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/tools/**'],
      reporter: ['text-summary', 'html'],
    },
  },
});
