import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { UserError } from './user-error.mjs'
import { step } from './step.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APPLICATION = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * A Chromium for the tests: that of CHROMIUM_PATH, the system's, Playwright's, or one that is installed now.
 * @param {string | undefined} named the value of CHROMIUM_PATH
 * @returns {Promise<string>} the path of its program
 * @throws {UserError}
 */
export async function findChromium(named) {
  if (named && !existsSync(named)) throw new UserError(`CHROMIUM_PATH is ${named}, and there is no such file.`)
  const found = named ?? findInstalled()
  if (found) return found
  for (const install of [installWithPlaywright, installWithApt]) {
    await install().catch((error) => console.error(error.message))
    const installed = findInstalled()
    if (installed) return installed
  }
  throw new UserError('No Chromium is there and none could be installed: install one and name it in CHROMIUM_PATH.')
}

function findInstalled() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...candidates, APPLICATION, playwrightPath()].find((file) => existsSync(file))
}

/** @returns {string} the path of Playwright's Chromium, installed or not */
function playwrightPath() {
  const { chromium } = createRequire(inRoot('tests', 'package.json'))('@playwright/test')
  return chromium.executablePath()
}

const installWithPlaywright = () =>
  step('Installing a Chromium through Playwright', {
    command: process.execPath,
    args: ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
    cwd: inRoot('tests'),
    env: process.env,
  })

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step('Reading the list of Debian packages', { command: 'apt-get', args: ['update'], env })
  const args = ['install', '--yes', '--no-install-recommends', 'chromium']
  await step('Installing Debian’s Chromium', { command: 'apt-get', args, env })
}
