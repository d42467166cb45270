import { inRoot, root } from './paths.mjs'
import { shownStep } from './step.mjs'

/**
 * Checks the types of all packages; `shared` has to be built, because the others read its declarations.
 * @returns {Promise<boolean>} whether there is no error
 */
export async function typecheck() {
  const packages = ['shared', 'cms', 'web', 'tests'].map((name) => ({
    command: 'npm',
    args: ['run', '--silent', 'typecheck'],
    cwd: inRoot(name),
  }))
  const scripts = { command: process.execPath, args: ['node_modules/typescript/bin/tsc', '-p', 'scripts'], cwd: root }
  let isClean = true
  for (const program of [scripts, ...packages]) {
    const { how } = await shownStep({ ...program, env: process.env })
    if (how) isClean = false
  }
  return isClean
}
