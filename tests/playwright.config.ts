import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM_ARGS, CHROMIUM_PATH } from './support/chromium'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.results/e2e',
  globalSetup: './e2e/global-setup.ts',
  workers: 2,
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
