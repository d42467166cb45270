import { chromium, type Browser } from '@playwright/test'

/** Background requests fail on a closed network, and Chromium has no sandbox as root. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium that `npm test` found; Playwright's own when none was named. */
export const CHROMIUM_PATH = process.env.CHROMIUM_PATH || undefined

export const launchChromium = (args: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM_PATH, args: [...CHROMIUM_ARGS, ...args] })
