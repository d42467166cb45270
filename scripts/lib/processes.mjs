import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a program may take to end by itself, in milliseconds. */
const UNDO_WINDOW_MS = 10_000

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Starts a program at the head of a process group of its own: a Ctrl-C in the terminal reaches us alone, and ending
 * it ends everything it started.
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
 * Ends a program and everything it started: asks first, kills after the grace.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  signalGroup(child, 'SIGTERM')
  for (const deadline = Date.now() + UNDO_WINDOW_MS; Date.now() < deadline; await sleep(50)) {
    if (!signalGroup(child, 0)) return
  }
  signalGroup(child, 'SIGKILL')
  await waitForExit(child)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether anybody in the group was there to get it
 */
export function signalGroup(child, signal) {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal)
  } catch {
    return false
  }
}
