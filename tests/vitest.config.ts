import { defineConfig } from 'vitest/config'

/** What starts real processes takes its time, and runs alone: two cores, one story at a time. */
const REAL_PROCESSES = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  fileParallelism: false,
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['unit/**/*.spec.ts'] } },
      { test: { name: 'web', include: ['web/**/*.spec.ts'], testTimeout: 20_000 } },
      { test: { name: 'api', include: ['api/**/*.spec.ts'], globalSetup: ['support/seeded.ts'], ...REAL_PROCESSES } },
      { test: { name: 'faults', include: ['faults/**/*.spec.ts'], globalSetup: ['support/seeded.ts'], ...REAL_PROCESSES } },
    ],
  },
})
