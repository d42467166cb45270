import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM_ARGS, CHROMIUM_PATH } from './support/chromium'

// Each worker changes the content of a site of its own, which global-setup.ts started.
const sites = JSON.parse(process.env.SITES ?? '[]') as Record<string, string>[]
Object.assign(process.env, sites[Number(process.env.TEST_PARALLEL_INDEX)])

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.results/e2e',
  globalSetup: './e2e/global-setup.ts',
  // Two cores, which a CMS, a site and a browser share: a second worker saves two minutes of thirteen, and answers 503.
  workers: 1,
  timeout: 60_000,
  // What must be there within a time says so itself; all else may take what two busy cores take.
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath: CHROMIUM_PATH, args: CHROMIUM_ARGS },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
  },
})
