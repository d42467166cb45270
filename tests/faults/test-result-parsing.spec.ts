import { expect, test } from 'vitest'
import { parsePlaywright, parseVitest } from '../../scripts/lib/parse-results.mjs'

test('vitest’s closing lines, colours and all', () => {
  const output = [
    ' ✓ faults/one.spec.ts (3 tests)',
    '',
    '\u001B[2m Test Files \u001B[22m \u001B[31m1 failed\u001B[39m | 8 passed (9)',
    '      Tests  2 failed | 41 passed | 3 skipped (46)',
    '   Start at  03:42:32',
    '   Duration  39.91s (transform 80ms)',
  ].join('\n')
  expect(parseVitest(output)).toEqual({
    closing: [
      ' Test Files  1 failed | 8 passed (9)',
      '      Tests  2 failed | 41 passed | 3 skipped (46)',
      '   Duration  39.91s (transform 80ms)',
    ],
    passed: 41,
    failed: 2,
    skipped: 3,
  })
})

test('Playwright’s closing lines: flaky or never reached is failed', () => {
  const output = [
    'Running 9 tests using 1 worker',
    '  1 failed',
    '    [chromium] › a-visitor-reads.spec.ts:3:1 › reads 3 passed lines',
    '  1 flaky',
    '  2 did not run',
    '  1 skipped',
    '  4 passed (1.2m)',
  ].join('\n')
  expect(parsePlaywright(output)).toEqual({
    closing: ['  1 failed', '  1 flaky', '  2 did not run', '  1 skipped', '  4 passed (1.2m)'],
    passed: 4,
    failed: 4,
    skipped: 1,
  })
})

test('a runner that says nothing has passed nothing', () => {
  expect(parseVitest('Segmentation fault')).toMatchObject({ passed: 0, failed: 0, closing: [] })
})
