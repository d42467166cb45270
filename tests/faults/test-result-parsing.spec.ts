import { expect, test } from 'vitest'
import { parsePlaywright, parseVitest, slowest } from '../../scripts/lib/parse-results.mjs'

const VITEST = {
  ...{ numPassedTests: 41, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1, success: false },
  testResults: [{ name: '/tests/faults/one.spec.ts', seconds: 12.5 }],
}

test('vitest’s report gives its counts and the seconds of each file', () => {
  expect(parseVitest(VITEST)).toEqual({
    ...{ passed: 41, failed: 2, skipped: 4 },
    files: [{ file: '/tests/faults/one.spec.ts', seconds: 12.5 }],
  })
})

test('a vitest file whose preparation failed has failed, though its tests are only skipped', () => {
  expect(parseVitest({ ...VITEST, numFailedTests: 0 })).toMatchObject({ failed: 1 })
})

test('in Playwright’s report a test that is flaky or never reached has failed', () => {
  const of = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', annotations: { type: string }[] = []) => ({
    tests: [{ status, annotations, results: status === 'skipped' ? [] : [{ duration: 1_500 }] }],
  })
  const report = {
    suites: [
      {
        file: 'a-visitor-reads.spec.ts',
        specs: [of('expected'), of('unexpected'), of('flaky'), of('skipped')],
        suites: [{ file: 'a-visitor-reads.spec.ts', specs: [of('expected'), of('skipped', [{ type: 'skip' }])] }],
      },
    ],
  }
  expect(parsePlaywright(report)).toEqual({
    ...{ passed: 2, failed: 3, skipped: 1 },
    files: [{ file: 'a-visitor-reads.spec.ts', seconds: 6 }],
  })
})

test('an error of Playwright outside of every test is a failure', () => {
  expect(parsePlaywright({ suites: [], errors: [{ message: 'global setup' }] })).toMatchObject({ passed: 0, failed: 1 })
})

test('the slowest files come first', () => {
  const files = [1, 3, 2].map((seconds) => ({ file: `${seconds}.spec.ts`, seconds }))
  expect(slowest(files, 2).map(({ seconds }) => seconds)).toEqual([3, 2])
})
