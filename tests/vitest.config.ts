import { defineConfig } from 'vitest/config'
import site from '../web/vite.config.ts'

/** The site's components are read as its own build reads them. */
const { root, plugins, define } = site({ command: 'serve', mode: 'test' })

/** These measure time, or need every core: they run alone, after the others. */
const MEASURING_WEB = ['**/web/{revalidation-load,signatories-page}.spec.ts']
const MEASURING = [
  'api/{several-processes,the-team-checks-attendees-in}.spec.ts',
  'faults/{load-generator,signing-side-channels,signing-while-email-stalls,supervisor-shutdown}.spec.ts',
]

/** Two cores: a test that waits leaves its share to the two others. */
const BESIDE = { maxWorkers: 3, sequence: { groupOrder: 0 } }
const ALONE = { maxWorkers: 1, sequence: { groupOrder: 1 } }

const web = { dir: import.meta.dirname, testTimeout: 20_000 }
const house = { globalSetup: ['support/seeded.ts'], testTimeout: 120_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['unit/**/*.spec.ts'], ...BESIDE } },
      {
        ...{ root, plugins, define },
        test: { name: 'web', include: ['**/web/**/*.spec.ts'], exclude: MEASURING_WEB, ...web, ...BESIDE },
      },
      { ...{ root, plugins, define }, test: { name: 'web-exclusive', include: MEASURING_WEB, ...web, ...ALONE } },
      {
        test: { name: 'house', include: ['{api,site,faults}/**/*.spec.ts'], exclude: MEASURING, ...house, ...BESIDE },
      },
      { test: { name: 'exclusive', include: MEASURING, ...house, ...ALONE } },
    ],
  },
})
