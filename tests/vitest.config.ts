import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores: what starts real processes runs one story at a time.
    fileParallelism: false,
    projects: [
      { test: { name: 'unit', include: ['unit/**/*.spec.ts'] } },
      { test: { name: 'web', include: ['web/**/*.spec.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'house',
          include: ['api/**/*.spec.ts', 'site/**/*.spec.ts', 'faults/**/*.spec.ts'],
          globalSetup: ['support/seeded.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
