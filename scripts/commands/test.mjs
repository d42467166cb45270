import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from '../lib/build.mjs'
import { findChromium } from '../lib/chromium.mjs'
import { install } from '../lib/install.mjs'
import { interruptSignal } from '../lib/interrupt.mjs'
import { inRoot, root } from '../lib/paths.mjs'
import { parsePlaywright, parseVitest, slowest } from '../lib/parse-results.mjs'
import { readSettings } from '../lib/settings.mjs'
import { shownStep } from '../lib/step.mjs'
import { typecheck } from '../lib/typecheck.mjs'
import { main } from '../lib/user-error.mjs'

const SLOWEST_FILES = 10

/**
 * Prepares everything by itself, then checks, builds and runs every test; goes on after a failure, to show all.
 * @param {string[]} filters parts of file names: only the tests that match run, and nothing is checked
 */
export default (filters) =>
  main(async () => {
    await install()
    const { env } = readSettings()
    await build([], env)
    const tests = { ...process.env, CHROMIUM_PATH: await findChromium(env['CHROMIUM_PATH']) }
    // One core checks while the other builds.
    const [checks] = await Promise.all([filters.length ? [] : check(), build(['cms', 'web'], env)])
    const suites = [await suite('vitest', vitestArgs(filters), tests, parseVitest)]
    if (matchesBrowserTests(filters))
      suites.push(await suite('playwright', playwrightArgs(filters), tests, parsePlaywright))
    return summary(checks, suites)
  })

async function check() {
  const lint = await shownStep({ command: 'npm', args: ['run', '--silent', 'lint'], cwd: root, env: process.env })
  return [
    { name: 'Lint', right: !lint.how },
    { name: 'Types', right: await typecheck() },
  ]
}

/** @param {string} name of a runner */
const reportOf = (name) => inRoot('tests', '.results', `${name}.json`)

/** @param {string[]} filters */
const vitestArgs = (filters) => [
  ...['node_modules/vitest/vitest.mjs', 'run', ...filters, ...(filters.length ? ['--passWithNoTests'] : [])],
  ...['--reporter=default', '--reporter=./support/json-reporter.mjs', `--outputFile.json=${reportOf('vitest')}`],
]

/** Playwright prepares its sites even when no test matches. @param {string[]} filters */
const matchesBrowserTests = (filters) =>
  filters.length === 0 ||
  readdirSync(inRoot('tests', 'e2e')).some((file) => filters.some((filter) => `e2e/${file}`.includes(filter)))

/** @param {string[]} filters */
const playwrightArgs = (filters) => [
  ...['node_modules/@playwright/test/cli.js', 'test', ...filters],
  // Filters do not reach the projects that another depends on.
  ...(filters.length ? ['--no-deps'] : []),
  '--reporter=list,json',
]

/**
 * @template Report
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(report: Report) => import('../lib/parse-results.mjs').Results} parse
 */
async function suite(name, args, env, parse) {
  const failure = { name, passed: 0, failed: 1, skipped: 0, files: [] }
  if (interruptSignal.aborted) return failure
  const report = reportOf(name)
  rmSync(report, { force: true })
  mkdirSync(path.dirname(report), { recursive: true })
  const { how } = await shownStep({
    command: process.execPath,
    args,
    cwd: inRoot('tests'),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const results = readReport(report, parse)
  if (!results) return failure
  // A runner that fails without a failed test has failed all the same.
  return { name, ...results, failed: results.failed || (how ? 1 : 0) }
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => import('../lib/parse-results.mjs').Results} parse
 * @returns {import('../lib/parse-results.mjs').Results | undefined} nothing when the runner wrote no report
 */
function readReport(file, parse) {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * @param {{ name: string, right: boolean }[]} checks
 * @param {Awaited<ReturnType<typeof suite>>[]} suites
 * @returns {number} the exit code
 */
function summary(checks, suites) {
  /** @param {'passed' | 'failed' | 'skipped'} what */
  const sum = (what) => suites.reduce((total, one) => total + one[what], 0)
  console.log('\nSlowest files:')
  const files = suites.flatMap((one) => one.files)
  for (const { file, seconds } of slowest(files, SLOWEST_FILES))
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${path.isAbsolute(file) ? path.relative(root, file) : file}`)
  for (const { name, right } of checks) console.log(`${name}: ${right ? 'clean' : 'FAILED, see above'}`)
  for (const { name, passed, failed, skipped } of suites)
    console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} SKIPPED` : ''}`)
  if (sum('skipped')) console.log(`SKIPPED: ${sum('skipped')} tests did not run`)
  const failed = sum('failed') || (sum('passed') ? 0 : 1)
  console.log(`${sum('passed')} passed, ${failed} failed`)
  return failed || checks.some(({ right }) => !right) ? 1 : 0
}
