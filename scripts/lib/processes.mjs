import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** Between SIGTERM and SIGKILL. */
const TERMINATION_TIMEOUT_MS = 10_000

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Starts a program in a process group of its own: Ctrl-C in the terminal reaches this process alone, and a signal to
 * the group reaches everything that the program started.
 * @param {Program} program
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function launch({ command, args, cwd, env }, stdio) {
  return spawn(command, args, { cwd, env, stdio, detached: true })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} how it ended, in words; empty when it ended well
 */
export async function waitForExit(child) {
  try {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  if (child.signalCode) return `killed by ${child.signalCode}`
  return child.exitCode ? `exit code ${child.exitCode}` : ''
}

/**
 * Ends the process group of a program: SIGTERM, then SIGKILL after a timeout.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  signalGroup(child, 'SIGTERM')
  for (const deadline = Date.now() + TERMINATION_TIMEOUT_MS; Date.now() < deadline; await sleep(50)) {
    if (!signalGroup(child, 0)) return
  }
  signalGroup(child, 'SIGKILL')
  await waitForExit(child)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether a process of the group exists
 */
export function signalGroup(child, signal) {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal)
  } catch {
    return false
  }
}
