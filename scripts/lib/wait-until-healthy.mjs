import { setTimeout as sleep } from 'node:timers/promises'

const PAUSE = 250
const PATIENCE = 2_000
const NEWS = 5_000

/**
 * Waits until every service answers at its health address without an error of its own, and says every few seconds who is missing.
 * @param {{ name: string, health: string }[]} services
 * @param {AbortSignal} until aborts when waiting is of no use any more
 * @param {(line: string) => void} log
 * @returns {Promise<boolean>} false when it was given up
 */
export async function waitUntilHealthy(services, until, log) {
  const started = Date.now()
  const missing = new Set(services)
  const news = setInterval(() => {
    const names = [...missing].map(({ name }) => name).join(' and ')
    log(`waiting for ${names}, ${Math.round((Date.now() - started) / 1000)} s so far`)
  }, NEWS)
  await Promise.all(services.map((service) => untilAnswers(service.health, until).then(() => missing.delete(service))))
  clearInterval(news)
  return !until.aborted
}

/** @param {string} address @param {AbortSignal} until */
async function untilAnswers(address, until) {
  while (!until.aborted && !(await answers(address))) await sleep(PAUSE)
}

/** @param {string} address */
async function answers(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), headers: { connection: 'close' } })
    await answer.body?.cancel()
    return answer.status < 500
  } catch {
    return false
  }
}
