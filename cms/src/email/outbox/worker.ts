import { createDelivery, type DeliveryOptions } from './deliver'
import { createWakeableSleep, serverRetryDelayMs, throttleOnLoad } from './pacing'
import { smtpReason } from './smtp-errors'
import { LEASE_MS } from './table'

/** Emails sent in parallel; `in-flight-gate.ts` lets one of them end at a time. */
export const LANES = 4
const BATCH = 20
/** Longest wait before the table is read again, when nothing wakes the worker. */
const IDLE_SLEEP_MS = 1_000
/** Emails under way get this long at a stop; the supervisor kills the process after ten seconds. */
const STOP_TIMEOUT_MS = 6_000

export interface OutboxWorker {
  wake(): void
  /** Finishes the deliveries under way, releases the other claims, and resolves. */
  stop(): Promise<void>
}

/**
 * Sends due emails until it is stopped. A failure of the mail server costs no email an attempt: the worker waits,
 * longer each time, and then tries with a single email.
 */
export function startWorker(options: DeliveryOptions): OutboxWorker {
  const { table, transport, log } = options
  const deliver = createDelivery(options)
  const throttle = throttleOnLoad()
  const idle = createWakeableSleep()
  const outage = createWakeableSleep()
  let isStopping = false
  let serverFailures = 0
  let leaseEndsAt = 0
  let freedAt = 0

  /** @returns how many emails were claimed, and the reason when the mail server failed */
  async function sendBatch(): Promise<{ count: number; failure: string | null }> {
    const batch = await table.claim(serverFailures > 0 ? 1 : BATCH)
    leaseEndsAt = Date.now() + LEASE_MS
    const count = batch.length
    const outcome: { failure: string | null } = { failure: null }
    const lane = async () => {
      while (!isStopping && !outcome.failure && Date.now() < leaseEndsAt) {
        const email = batch.shift()
        if (!email) return
        const delivery = await deliver(email)
        if (delivery.status === 'sent') serverFailures = 0
        if (delivery.status === 'server-failure') outcome.failure ??= delivery.reason
        await throttle()
      }
    }
    const ends = await Promise.allSettled(Array.from({ length: Math.min(LANES, count) }, lane))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    if (outcome.failure || batch.length > 0) await table.release()
    return { count, ...outcome }
  }

  async function runOnce(): Promise<void> {
    if (Date.now() - freedAt > LEASE_MS / 4) {
      await table.freeStale()
      freedAt = Date.now()
    }
    const { count, failure } = await sendBatch()
    if (failure) {
      log.warn(`Mail: the server is in trouble (${failure}); nothing is lost, it is tried again`)
      await outage.sleep(serverRetryDelayMs(++serverFailures))
    } else if (count === 0) await idle.sleep(IDLE_SLEEP_MS)
  }

  async function run(): Promise<void> {
    let mayHoldClaims = false
    while (!isStopping) {
      try {
        if (mayHoldClaims) await table.release()
        mayHoldClaims = false
        await runOnce()
      } catch (error) {
        mayHoldClaims = true
        log.warn(`Mail: the outbox cannot be read or written (${smtpReason(error)})`)
        await outage.sleep(serverRetryDelayMs(++serverFailures))
      }
    }
  }

  const renewal = setInterval(() => {
    const startedAt = Date.now()
    table.renew().then(
      () => (leaseEndsAt = startedAt + LEASE_MS),
      (error: unknown) => log.warn(`Mail: a claim could not be renewed (${smtpReason(error)})`),
    )
  }, LEASE_MS / 3)
  renewal.unref()

  const running = run()

  return {
    wake: idle.ring,
    async stop() {
      isStopping = true
      idle.ring()
      outage.ring()
      const timeout = setTimeout(() => transport.close({ force: true }), STOP_TIMEOUT_MS)
      await running
      clearTimeout(timeout)
      clearInterval(renewal)
      transport.close()
      await table.release()
    },
  }
}
