import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.bench.ts'],
    root: import.meta.dirname,
    fileParallelism: false,
    sequence: { shuffle: false },
    env: { START_CMS_BY_CLI: 'true' },
    globalSetup: ['../support/seeded.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // The table is the result.
    silent: false,
    disableConsoleIntercept: true,
  },
})
