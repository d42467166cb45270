import { setTimeout as sleep } from 'node:timers/promises'
import { endGroup, launch, signalGroup, waitForExit } from './processes.mjs'

const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 10_000
const MAX_EXITS = 5
const EXIT_WINDOW_MS = 60_000

const CHECK_INTERVAL_MS = 250
const CHECK_TIMEOUT_MS = 2_000
const PROGRESS_INTERVAL_MS = 5_000

/**
 * @typedef {import('./processes.mjs').Program & { name: string }} Service
 */

/**
 * Keeps services running. A service that exits is restarted after a growing delay, while the others go on; five exits
 * within a minute end everything. The standard input of each service is a pipe that closes when this process dies, and
 * `exit-with-parent.mjs` then ends the service.
 * @param {Service[]} services
 * @param {AbortSignal} until aborts when everything shall end
 * @param {(line: string) => void} log
 * @returns {Promise<number>} the exit code: 0 when ended on request, 1 after too many exits
 */
export async function supervise(services, until, log) {
  const failure = new AbortController()
  const end = AbortSignal.any([until, failure.signal])
  /** @type {number[]} */
  let exits = []

  /** @param {Service} service */
  async function keepAlive(service) {
    for (let ownExits = /** @type {number[]} */ ([]); !end.aborted;) {
      const how = await runOnce(service, end)
      if (end.aborted) return
      const now = Date.now()
      ownExits = [...ownExits.filter((time) => now - time < EXIT_WINDOW_MS), now]
      exits = [...exits.filter((time) => now - time < EXIT_WINDOW_MS), now]
      if (exits.length >= MAX_EXITS) {
        log(`${service.name} ended (${how}): ${MAX_EXITS} deaths within a minute, ending everything`)
        return failure.abort()
      }
      const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (ownExits.length - 1), MAX_DELAY_MS)
      log(`${service.name} ended (${how}): starting it again in ${delayMs / 1000} s`)
      await sleep(delayMs, undefined, { signal: end }).catch(() => undefined)
    }
  }

  await Promise.all(services.map(keepAlive))
  return failure.signal.aborted ? 1 : 0
}

/**
 * Runs a service until it exits or `end` aborts.
 * @param {Service} service
 * @param {AbortSignal} end
 * @returns {Promise<string>} how it ended, in words
 */
async function runOnce(service, end) {
  const child = launch(service, ['pipe', 'inherit', 'inherit'])
  const finish = () => void endGroup(child)
  end.addEventListener('abort', finish, { once: true })
  const how = await waitForExit(child)
  end.removeEventListener('abort', finish)
  // A process that the service left behind would hold its port.
  if (end.aborted) await endGroup(child)
  else signalGroup(child, 'SIGKILL')
  return how || 'by itself'
}

/**
 * Waits until the health URL of every service answers below 500, and logs every few seconds which are missing.
 * @param {{ name: string, health: string }[]} services
 * @param {AbortSignal} until aborts the wait
 * @param {(line: string) => void} log
 * @returns {Promise<boolean>} false when the wait was aborted
 */
export async function waitUntilHealthy(services, until, log) {
  const started = Date.now()
  const missing = new Set(services)
  const progress = setInterval(() => {
    const names = [...missing].map(({ name }) => name).join(' and ')
    log(`waiting for ${names}, ${Math.round((Date.now() - started) / 1000)} s so far`)
  }, PROGRESS_INTERVAL_MS)
  await Promise.all(
    services.map(async (service) => {
      while (!until.aborted && !(await isHealthy(service.health))) await sleep(CHECK_INTERVAL_MS)
      missing.delete(service)
    }),
  )
  clearInterval(progress)
  return !until.aborted
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(CHECK_TIMEOUT_MS),
      headers: { connection: 'close' },
    })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}
