import { setTimeout as sleep } from 'node:timers/promises'
import { endGroup, waitForExit, launch, signalGroup } from './processes.mjs'

const FIRST_DELAY = 500
const LONGEST_DELAY = 10_000
const DEATHS_ALLOWED = 5
const WINDOW = 60_000

/**
 * @typedef {import('./processes.mjs').Program & { name: string }} Service
 */

/**
 * Keeps services running. One that dies is started again, a little later each time, while the others go on; five
 * deaths within a minute end everything. Each service's standard input is a pipe that closes when this process dies,
 * however it dies, so a service that watches it (`orphan.mjs`) never outlives us.
 * @param {Service[]} services
 * @param {AbortSignal} until aborts when everything shall end
 * @param {(line: string) => void} log
 * @returns {Promise<number>} the exit code: 0 when ended on request, 1 after too many deaths
 */
export async function supervise(services, until, log) {
  const surrender = new AbortController()
  const end = AbortSignal.any([until, surrender.signal])
  /** @type {number[]} */
  let deaths = []

  /** @param {Service} service */
  async function keep(service) {
    for (let mine = /** @type {number[]} */ ([]); !end.aborted;) {
      const how = await life(service, end)
      if (end.aborted) return
      const now = Date.now()
      mine = [...mine.filter((time) => now - time < WINDOW), now]
      deaths = [...deaths.filter((time) => now - time < WINDOW), now]
      if (deaths.length >= DEATHS_ALLOWED) {
        log(`${service.name} ended (${how}): ${DEATHS_ALLOWED} deaths within a minute, ending everything`)
        return surrender.abort()
      }
      const delay = Math.min(FIRST_DELAY * 2 ** (mine.length - 1), LONGEST_DELAY)
      log(`${service.name} ended (${how}): starting it again in ${delay / 1000} s`)
      await sleep(delay, undefined, { signal: end }).catch(() => undefined)
    }
  }

  await Promise.all(services.map(keep))
  return surrender.signal.aborted ? 1 : 0
}

/**
 * One life of a service, from its start to its death or to ours.
 * @param {Service} service
 * @param {AbortSignal} end
 */
async function life(service, end) {
  const child = launch(service, ['pipe', 'inherit', 'inherit'])
  const finish = () => void endGroup(child)
  end.addEventListener('abort', finish, { once: true })
  const how = await waitForExit(child)
  end.removeEventListener('abort', finish)
  // What it left behind would hold its port.
  if (end.aborted) await endGroup(child)
  else signalGroup(child, 'SIGKILL')
  return how || 'by itself'
}
