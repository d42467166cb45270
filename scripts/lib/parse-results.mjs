/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed a test that passes only when tried again, or is never reached, has failed
 * @property {number} skipped
 * @property {{ file: string, seconds: number }[]} files how long each took, with what it prepared
 */

/**
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, success: boolean,
 *   testResults: { name: string, seconds: number }[],
 * }} report of vitest, see tests/support/json-reporter.mjs
 * @returns {Results}
 */
export function parseVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults }) {
  // The tests of a file whose preparation failed are skipped.
  const failed = numFailedTests || (success ? 0 : 1)
  const files = testResults.map(({ name, seconds }) => ({ file: name, seconds }))
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, files }
}

/** @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', annotations: { type: string }[], results: { duration: number }[] }} PlaywrightTest */
/** @typedef {{ file: string, suites?: Suite[], specs?: { tests: PlaywrightTest[] }[] }} Suite */

/**
 * @param {{ suites: Suite[], errors?: object[] }} report of Playwright's own JSON reporter
 * @returns {Results}
 */
export function parsePlaywright({ suites, errors = [] }) {
  const results = { passed: 0, failed: errors.length, skipped: 0, files: /** @type {Results['files']} */ ([]) }
  for (const suite of suites) {
    const tests = testsOf(suite)
    for (const test of tests) results[outcomeOf(test)] += 1
    const took = tests.flatMap((test) => test.results).reduce((sum, { duration }) => sum + duration, 0)
    results.files.push({ file: suite.file, seconds: took / 1000 })
  }
  return results
}

/** @param {Suite} suite @returns {PlaywrightTest[]} */
const testsOf = ({ suites = [], specs = [] }) => [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsOf)]

/** @param {PlaywrightTest} test @returns {'passed' | 'failed' | 'skipped'} */
function outcomeOf({ status, annotations }) {
  if (status === 'expected') return 'passed'
  // A test that was never reached is reported as skipped, without having asked for it.
  const isSkipped = status === 'skipped' && annotations.some(({ type }) => type === 'skip' || type === 'fixme')
  return isSkipped ? 'skipped' : 'failed'
}

/**
 * @param {Results['files']} files
 * @param {number} count
 */
export const slowest = (files, count) => [...files].sort((a, b) => b.seconds - a.seconds).slice(0, count)
