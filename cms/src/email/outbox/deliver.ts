import { setTimeout as wait } from 'node:timers/promises'
import { compose, type LoadNewsletterData } from '../compose'
import { InFlightGate } from './in-flight-gate'
import { MAX_ATTEMPTS, retryDelayMs } from './pacing'
import { classifySmtpError, smtpReason } from './smtp-errors'
import type { ClaimedEmail, OutboxTable } from './table'
import type { Transport } from './transport'

export interface DeliveryOptions {
  table: OutboxTable
  transport: Transport
  /** Current name of the site, the default sender. */
  siteName(): Promise<string>
  loadNewsletterData: LoadNewsletterData
  log: { info(line: string): void; warn(line: string): void }
}

type Delivery = { status: 'sent' } | { status: 'refused' } | { status: 'server-failure'; reason: string }

/** After this many `busy` refusals in a row the server itself counts as failing. */
const MAX_BUSY_REFUSALS = 5

/** Returns the function that sends one claimed email and stores the outcome. It rejects when the outcome cannot be stored. */
export function createDelivery({ table, transport, siteName, loadNewsletterData, log }: DeliveryOptions) {
  const gate = new InFlightGate()
  let busyRefusals = 0

  async function storeFailure(email: ClaimedEmail, error: unknown, to: string): Promise<Delivery> {
    const reason = smtpReason(error, to)
    // Without a recipient the email was not even composed.
    const failure = to ? classifySmtpError(error) : 'temporary'
    if (failure === 'server') return { status: 'server-failure', reason }
    const attempts = email.attempts + 1
    if (failure === 'unreachable') await table.markUnreachable(email, reason)
    else if (attempts >= MAX_ATTEMPTS) await table.giveUp(email, reason)
    else await table.postpone(email, reason, retryDelayMs(attempts))
    log.warn(`Mail: ${email.kind} was refused, attempt ${attempts} (${reason})`)
    if (failure === 'busy' && ++busyRefusals >= MAX_BUSY_REFUSALS) return { status: 'server-failure', reason }
    return { status: 'refused' }
  }

  return async function deliver(email: ClaimedEmail): Promise<Delivery> {
    const pass = gate.pass()
    let to = ''
    try {
      const message = await compose(email, await siteName(), loadNewsletterData)
      to = message.to.address
      await transport.send(message, pass.enter)
      await withRetries(() => table.markSent(email))
      busyRefusals = 0
      return { status: 'sent' }
    } catch (error) {
      return await storeFailure(email, error, to)
    } finally {
      pass.leave()
    }
  }
}

/** Survives a database outage of some seconds: an accepted email that is not marked as sent would be sent again. */
async function withRetries(work: () => Promise<void>, tries = 10): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (tries <= 1) throw error
    await wait(1_000)
    await withRetries(work, tries - 1)
  }
}
