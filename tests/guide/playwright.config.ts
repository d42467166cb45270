import { fileURLToPath } from 'node:url'
import base from '../playwright.config'
import { CHROMIUM_ARGS, CHROMIUM_PATH } from '../support/chromium'

/** Takes the pictures of the team's guide from the running admin: `npm run guide` in this package. */
export default {
  ...base,
  workers: 1,
  projects: [],
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  outputDir: fileURLToPath(new URL('../.results/guide', import.meta.url)),
  globalSetup: fileURLToPath(new URL('../e2e/global-setup.ts', import.meta.url)),
  use: {
    ...base.use,
    viewport: { width: 1280, height: 800 },
    // The browser’s own words, as in an empty date, are French as well.
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [...CHROMIUM_ARGS, '--lang=fr-FR'],
      env: { ...process.env, LANGUAGE: 'fr' },
    },
  },
}
