import { build } from '../lib/build.mjs'
import { findChromium } from '../lib/chromium.mjs'
import { install } from '../lib/install.mjs'
import { interruptSignal } from '../lib/interrupt.mjs'
import { inRoot, root } from '../lib/paths.mjs'
import { main } from '../lib/user-error.mjs'
import { readSettings } from '../lib/settings.mjs'
import { shownStep } from '../lib/step.mjs'
import { parsePlaywright, parseVitest } from '../lib/parse-results.mjs'
import { typecheck } from '../lib/typecheck.mjs'

/** Prepares everything by itself, then checks, builds and runs every test; goes on after a failure, to show all. */
export default () =>
  main(async () => {
    await install()
    const { env } = readSettings()
    await build([], env)
    const tests = { ...process.env, CHROMIUM_PATH: await findChromium(env['CHROMIUM_PATH']) }

    const lint = await shownStep({ command: 'npm', args: ['run', '--silent', 'lint'], cwd: root, env: process.env })
    const checks = [
      { name: 'Lint', right: !lint.how },
      { name: 'Types', right: await typecheck() },
    ]
    await build(['cms', 'web'], env)
    const suites = [
      await suite('vitest', ['node_modules/vitest/vitest.mjs', 'run'], tests, parseVitest),
      await suite('playwright', ['node_modules/@playwright/test/cli.js', 'test'], tests, parsePlaywright),
    ]
    return summary(checks, suites)
  })

/**
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(output: string) => import('../lib/parse-results.mjs').Tally} tally
 */
async function suite(name, args, env, tally) {
  if (interruptSignal.aborted) return { name, closing: [], passed: 0, failed: 1, skipped: 0 }
  const { how, output } = await shownStep({ command: process.execPath, args, cwd: inRoot('tests'), env })
  const result = tally(output)
  // A runner that fails without a failed test, or says nothing, has failed all the same.
  const broke = (how || result.passed === 0) && result.failed === 0
  return { name, ...result, failed: broke ? 1 : result.failed }
}

/**
 * @param {{ name: string, right: boolean }[]} checks
 * @param {Awaited<ReturnType<typeof suite>>[]} suites
 * @returns {number} the exit code
 */
function summary(checks, suites) {
  /** @param {'passed' | 'failed' | 'skipped'} what */
  const sum = (what) => suites.reduce((total, one) => total + one[what], 0)
  console.log('')
  for (const { name, right } of checks) console.log(`${name}: ${right ? 'clean' : 'FAILED, see above'}`)
  if (sum('skipped')) console.log(`SKIPPED: ${sum('skipped')} tests did not run`)
  for (const { name, closing } of suites) console.log([name, ...closing].join('\n'))
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') || checks.some(({ right }) => !right) ? 1 : 0
}
