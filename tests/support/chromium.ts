import { chromium, type Browser } from '@playwright/test'

/** Debian's Chromium finds nobody to ask on a closed network, and as root it has no sandbox. */
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
