/**
 * @typedef {object} Tally
 * @property {string[]} closing the runner's own closing lines
 * @property {number} passed
 * @property {number} failed a test that passes only when tried again, or is never reached, has failed
 * @property {number} skipped
 */

const FAILURES = ['failed', 'flaky', 'interrupted', 'did not run']

/**
 * Reads what vitest says last: `Tests  1 failed | 41 passed | 2 skipped (44)`.
 * @param {string} output
 * @returns {Tally}
 */
export function parseVitest(output) {
  const closing = lines(output).filter((line) => /^ *(Test Files|Tests|Errors|Duration) {2}/.test(line))
  return count(
    closing,
    closing.filter((line) => /^ *Tests /.test(line)).flatMap((line) => line.split('|')),
  )
}

/**
 * Reads what Playwright says last: a line for each outcome, such as `  41 passed (1.2m)`.
 * @param {string} output
 * @returns {Tally}
 */
export function parsePlaywright(output) {
  const closing = lines(output).filter((line) =>
    /^ {2}\d+ (passed|failed|flaky|interrupted|skipped|did not run)\b/.test(line),
  )
  return count(closing, closing)
}

/** @param {string[]} closing @param {string[]} parts each holding one number and its word */
function count(closing, parts) {
  /** @param {string} word */
  const of = (word) => parts.reduce((sum, part) => sum + Number(part.match(`(\\d+) ${word}`)?.[1] ?? 0), 0)
  const failed = FAILURES.reduce((sum, word) => sum + of(word), 0)
  return { closing, passed: of('passed'), failed, skipped: of('skipped') }
}

/** @param {string} output what a terminal would show, colours and all */
function lines(output) {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  return output.replace(/\u001B\[[\d;]*m/g, '').split(/\r?\n/)
}
