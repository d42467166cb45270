import { build } from '../lib/build.mjs'
import { findChromium } from '../lib/chromium.mjs'
import { install } from '../lib/install.mjs'
import { inRoot } from '../lib/paths.mjs'
import { main } from '../lib/user-error.mjs'
import { readSettings } from '../lib/settings.mjs'
import { shownStep } from '../lib/step.mjs'

/** Measures what the README claims. @param {string[]} args passed on to the bench */
export default (args) =>
  main(async () => {
    await install()
    const { env } = readSettings()
    await build(['cms', 'web'], env)
    const chromium = await findChromium(env['CHROMIUM_PATH'])
    const { how } = await shownStep({
      command: process.execPath,
      args: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'bench/vitest.config.ts', ...args],
      cwd: inRoot('tests'),
      env: { ...process.env, CHROMIUM_PATH: chromium },
    })
    return how ? 1 : 0
  })
