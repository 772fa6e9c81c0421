// Tests read the YAML of rules/ and the TypeScript of src/ directly: nothing needs to be built first.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'threads',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/tools/**'],
      reporter: ['text-summary', 'html'],
    },
  },
});
