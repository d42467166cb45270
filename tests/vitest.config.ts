import { defineConfig } from 'vitest/config'
import site from '../web/vite.config.ts'

/** The site's components are read as its own build reads them. */
const { root, plugins, define } = site({ command: 'serve', mode: 'test' })

export default defineConfig({
  test: {
    // Two cores: what starts real processes runs one story at a time.
    fileParallelism: false,
    projects: [
      { test: { name: 'unit', include: ['unit/**/*.spec.ts'] } },
      {
        root,
        plugins,
        define,
        test: { name: 'web', dir: import.meta.dirname, include: ['**/web/**/*.spec.ts'], testTimeout: 20_000 },
      },
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
