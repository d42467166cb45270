import { build } from '../lib/build.mjs'
import { findChromium } from '../lib/chromium.mjs'
import { install } from '../lib/install.mjs'
import { inRoot } from '../lib/paths.mjs'
import { main } from '../lib/refusal.mjs'
import { readSettings } from '../lib/settings.mjs'
import { shownStep } from '../lib/step.mjs'

/** Measures what the README claims. @param {string[]} args passed on to the bench */
export default (args) =>
  main(async () => {
    await install()
    await build(['cms', 'web'], readSettings().env)
    const env = { ...process.env, CHROMIUM_PATH: await findChromium() }
    const { how } = await shownStep({
      command: process.execPath,
      args: ['bench/main.mjs', ...args],
      cwd: inRoot('tests'),
      env,
    })
    return how ? 1 : 0
  })
