import { setTimeout as wait } from 'node:timers/promises'
import { createWakeableSleep } from './wakeable-sleep'
import { delayAfter, MAX_ATTEMPTS, serverRetryDelay } from './backoff'
import { throttleOnLoad } from './event-loop-throttle'
import { compose, type LoadNewsletterData } from '../compose'
import { Gate } from './in-flight-gate'
import { smtpReason, classifySmtpError } from './smtp-errors'
import { LEASE_MS, type ClaimedEmail, type OutboxTable } from './table'
import type { Transport } from './transport'

interface Parts {
  table: OutboxTable
  transport: Transport
  /** Who writes, as the CMS says now. */
  siteName(): Promise<string>
  circular: LoadNewsletterData
  log: { info(line: string): void; warn(line: string): void }
}

/** How many mails travel beside each other; of these one at a time is in doubt: see `gate.ts`. */
export const LANES = 4
const BATCH = 20
/** How long the mailer sleeps when nobody wakes it (milliseconds). */
const NAP = 1_000
/** So many mails refused for now, one after the other, are trouble of the server. */
const REFUSALS_IN_A_ROW = 5
/** How long stopping waits for what is on its way (milliseconds); the supervisor's patience ends after ten seconds. */
const STOP_PATIENCE = 6_000

export interface Mailer {
  wake(): void
  /** Ends what is on its way, gives the rest back, and resolves. */
  stop(): Promise<void>
}

/**
 * Sends what is due in the table, for as long as the process lives. Trouble with the server costs no mail an attempt:
 * the mailer waits, longer each time, and then tries with a single one.
 */
export function startWorker({ table, transport, siteName, circular, log }: Parts): Mailer {
  const gate = new Gate()
  const breathe = throttleOnLoad()
  const nap = createWakeableSleep()
  const pause = createWakeableSleep()
  let stopping = false
  let troubles = 0
  let refusals = 0
  let leaseEnds = 0
  let freed = 0

  /** @returns what trouble the mail server is in, if any */
  async function deliver(mail: ClaimedEmail): Promise<string | null> {
    const place = gate.place()
    let to = ''
    try {
      const message = await compose(mail, await siteName(), circular)
      to = message.to.address
      await transport.send(message, place.enter)
      await patiently(() => table.sent(mail))
      troubles = refusals = 0
      return null
    } catch (error) {
      return await refused(mail, error, to)
    } finally {
      place.leave()
    }
  }

  async function refused(mail: ClaimedEmail, error: unknown, to: string): Promise<string | null> {
    const reason = smtpReason(error, to)
    // Without an address it was not even composed.
    const refusal = to ? classifySmtpError(error) : 'later'
    if (refusal === 'trouble') return reason
    if (refusal === 'nobody') await table.unreachable(mail, reason)
    else if (mail.attempts + 1 >= MAX_ATTEMPTS) await table.failed(mail, reason)
    else await table.later(mail, reason, delayAfter(mail.attempts + 1))
    log.warn(`Mail: ${mail.kind} was refused, attempt ${mail.attempts + 1} (${reason})`)
    if (refusal === 'busy' && ++refusals >= REFUSALS_IN_A_ROW) return reason
    return null
  }

  /** @returns how many there were, and what trouble the mail server is in */
  async function sendBatch(): Promise<{ count: number; trouble: string | null }> {
    const batch = await table.claim(troubles > 0 ? 1 : BATCH)
    leaseEnds = Date.now() + LEASE_MS
    const count = batch.length
    const met: { trouble: string | null } = { trouble: null }
    const lane = async () => {
      while (!stopping && !met.trouble && Date.now() < leaseEnds) {
        const mail = batch.shift()
        if (!mail) return
        const trouble = await deliver(mail)
        met.trouble ??= trouble
        await breathe()
      }
    }
    const ends = await Promise.allSettled(Array.from({ length: Math.min(LANES, count) }, lane))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    if (met.trouble || batch.length > 0) await table.release()
    return { count, ...met }
  }

  async function turn(): Promise<void> {
    if (Date.now() - freed > LEASE_MS / 4) {
      await table.freeStale()
      freed = Date.now()
    }
    const { count, trouble } = await sendBatch()
    if (trouble) {
      log.warn(`Mail: the server is in trouble (${trouble}); nothing is lost, it is tried again`)
      await pause.sleep(serverRetryDelay(++troubles))
    } else if (count === 0) await nap.sleep(NAP)
  }

  async function run(): Promise<void> {
    let mayHoldMore = false
    while (!stopping) {
      try {
        if (mayHoldMore) await table.release()
        mayHoldMore = false
        await turn()
      } catch (error) {
        mayHoldMore = true
        log.warn(`Mail: the outbox cannot be read or written (${smtpReason(error)})`)
        await pause.sleep(serverRetryDelay(++troubles))
      }
    }
  }

  const renewing = setInterval(() => {
    const from = Date.now()
    table.renew().then(
      () => (leaseEnds = from + LEASE_MS),
      (error: unknown) => log.warn(`Mail: a claim could not be renewed (${smtpReason(error)})`),
    )
  }, LEASE_MS / 3)
  renewing.unref()

  const running = run()

  return {
    wake: nap.ring,
    async stop() {
      stopping = true
      nap.ring()
      pause.ring()
      const patience = setTimeout(() => transport.close({ force: true }), STOP_PATIENCE)
      await running
      clearTimeout(patience)
      clearInterval(renewing)
      transport.close()
      await table.release()
    },
  }
}

/** A mail that was taken is noted as such, even when the database is away for some seconds: else it went out twice. */
async function patiently(work: () => Promise<void>, tries = 10): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (tries <= 1) throw error
    await wait(1_000)
    await patiently(work, tries - 1)
  }
}
