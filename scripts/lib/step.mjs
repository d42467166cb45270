import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { interruptSignal } from './interrupt.mjs'
import { endGroup, waitForExit, launch } from './processes.mjs'
import { UserError } from './user-error.mjs'

const PROGRESS_INTERVAL_MS = 5_000
const OUTPUT_TIMEOUT_MS = 1_000

/**
 * Runs a long step and prints its progress. Its output is printed only when it fails.
 * @param {string} title such as `Building the site`
 * @param {import('./processes.mjs').Program} program
 * @throws {UserError} when it fails
 */
export async function step(title, program) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  console.log(`${title}…`)
  const progress = setInterval(() => console.log(`  … ${seconds()} s`), PROGRESS_INTERVAL_MS)
  const { how, output } = await run(program, () => undefined)
  clearInterval(progress)
  if (!how) return console.log(`  done in ${seconds()} s`)
  if (!interruptSignal.aborted) console.error(output)
  throw new UserError(`${title} failed (${how}).`)
}

/**
 * Runs a step and prints its output.
 * @param {import('./processes.mjs').Program} program
 * @returns {Promise<{ how: string, output: string }>} how it failed, empty when it went well, and what it printed
 */
export function shownStep(program) {
  const env = { ...program.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) }
  return run({ ...program, env }, (chunk) => void process.stdout.write(chunk))
}

/**
 * @param {import('./processes.mjs').Program} program
 * @param {(chunk: Buffer) => void} show
 */
async function run(program, show) {
  interruptSignal.throwIfAborted()
  const child = launch(program, ['ignore', 'pipe', 'pipe'])
  const finish = () => void endGroup(child)
  interruptSignal.addEventListener('abort', finish, { once: true })
  /** @type {Buffer[]} */
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      chunks.push(chunk)
      show(chunk)
    })
  }
  const closed = once(child, 'close').catch(() => undefined)
  const how = await waitForExit(child)
  // A process that the program left behind may hold the pipes open.
  await Promise.race([closed, sleep(OUTPUT_TIMEOUT_MS, undefined, { ref: false })])
  interruptSignal.removeEventListener('abort', finish)
  return { how, output: Buffer.concat(chunks).toString() }
}
