import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { interruptSignal } from './interrupt.mjs'
import { endGroup, waitForExit, launch } from './processes.mjs'
import { UserError } from './user-error.mjs'

const HEARTBEAT = 5_000
const LAST_WORDS = 1_000

/**
 * Runs one long step and keeps telling that it goes on. Its own output is shown only when it fails.
 * @param {string} title such as `Building the site`
 * @param {import('./processes.mjs').Program} program
 * @throws {Refusal} when it fails, its output having been shown
 */
export async function step(title, program) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  console.log(`${title}…`)
  const heartbeat = setInterval(() => console.log(`  … ${seconds()} s`), HEARTBEAT)
  const { how, output } = await run(program, () => undefined)
  clearInterval(heartbeat)
  if (!how) return console.log(`  done in ${seconds()} s`)
  if (!interruptSignal.aborted) console.error(output)
  throw new UserError(`${title} failed (${how}).`)
}

/**
 * Runs a step whose output is worth reading while it comes.
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
  // A grandchild may hold the pipes open for longer than anybody wants to wait.
  await Promise.race([closed, sleep(LAST_WORDS, undefined, { ref: false })])
  interruptSignal.removeEventListener('abort', finish)
  return { how, output: Buffer.concat(chunks).toString() }
}
