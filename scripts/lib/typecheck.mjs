import { inRoot, root } from './paths.mjs'
import { shownStep } from './step.mjs'

/**
 * Checks all types, each package by its own rules; `shared` has to be built, the others read its declarations.
 * @returns {Promise<boolean>} whether all are right
 */
export async function typecheck() {
  const packages = ['shared', 'cms', 'web', 'tests'].map((name) => ({
    command: 'npm',
    args: ['run', '--silent', 'typecheck'],
    cwd: inRoot(name),
  }))
  const scripts = { command: process.execPath, args: ['node_modules/typescript/bin/tsc', '-p', 'scripts'], cwd: root }
  let right = true
  for (const program of [scripts, ...packages]) {
    const { how } = await shownStep({ ...program, env: process.env })
    if (how) right = false
  }
  return right
}
