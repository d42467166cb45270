import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealPayload } from '../../cms/src/email/outbox/payload'
import type { ClaimedEmail, OutboxTable } from '../../cms/src/email/outbox/table'
import { loadTemplate } from '../../cms/src/email/templates'
import { startWorker, type OutboxWorker } from '../../cms/src/email/outbox/worker'
import { until } from '../support/pages'

type Send = (id: number, mayEnd: () => Promise<void>) => Promise<void>

/** The outbox of a mailer, in memory. */
function outbox(count: number) {
  const state = new Map(Array.from({ length: count }, (_, id) => [id, 'queued']))
  const attempts = new Map<number, number>()
  const ids = (wanted: string) => [...state].flatMap(([id, is]) => (is === wanted ? [id] : []))
  const claimed = (id: number): ClaimedEmail => ({
    id,
    kind: 'confirm',
    language: 'fr',
    subject: `signatory-${id}`,
    messageId: `${id}@campagne.example`,
    attempts: attempts.get(id) ?? 0,
    payload: sealPayload({ to: `${id}@exemple.fr`, data: { firstName: 'Ada', title: 'T', link: 'https://x.example' } })
      .sealed,
  })
  const settle = (next: string) => async (mail: ClaimedEmail) => {
    await wait(1)
    attempts.set(mail.id, mail.attempts + 1)
    state.set(mail.id, next)
  }
  const table: OutboxTable = {
    async claim(limit) {
      const due = ids('queued').slice(0, limit)
      for (const id of due) state.set(id, 'sending')
      return due.map(claimed)
    },
    renew: async () => undefined,
    async release() {
      for (const id of ids('sending')) state.set(id, 'queued')
    },
    freeStale: async () => 0,
    freeAllWhenAlone: async () => undefined,
    markSent: settle('sent'),
    postpone: settle('waiting'),
    giveUp: settle('failed'),
    markUnreachable: settle('failed'),
  }
  return { table, ids, attempts }
}

describe('the mailer', () => {
  let warnings: string[]

  beforeAll(async () => {
    process.env.DATA_KEYS = Buffer.alloc(32, 'key').toString('base64')
    process.env.SITE_URL = 'https://campagne.example'
    // Compiled now, where no build did; it takes its time once.
    await loadTemplate('confirm', 'fr')
  }, 60_000)
  beforeEach(() => {
    warnings = []
  })

  function start(table: OutboxTable, send: Send): OutboxWorker {
    return startWorker({
      table,
      transport: {
        send: (mail, mayEnd) => send(Number(String(mail.messageId).slice(1).split('@')[0]), mayEnd),
        close: () => undefined,
      },
      siteName: async () => 'Confettis',
      loadNewsletterData: async () => ({}),
      log: { info: () => undefined, warn: (line) => warnings.push(line) },
    })
  }

  it('has one mail in doubt at a time, while others travel beside it', async () => {
    const { table, ids } = outbox(40)
    let travelling = 0
    let inDoubt = 0
    const most = { travelling: 0, inDoubt: 0 }
    const { markSent } = table
    const mailer = start(
      {
        ...table,
        async markSent(mail) {
          await markSent(mail)
          inDoubt -= 1
        },
      },
      async (_id, mayEnd) => {
        most.travelling = Math.max(most.travelling, ++travelling)
        await wait(3)
        await mayEnd()
        most.inDoubt = Math.max(most.inDoubt, ++inDoubt)
        await wait(1)
        travelling -= 1
      },
    )
    await until(
      async () => ids('sent').length,
      (count) => count === 40,
      5_000,
    )
    await mailer.stop()
    expect(most.inDoubt).toBe(1)
    expect(most.travelling).toBeGreaterThan(1)
  })

  it('blames no mail when the server is in trouble, and leaves the server in peace', async () => {
    const { table, ids, attempts } = outbox(50)
    let tries = 0
    let isUp = false
    const mailer = start(table, async (_id, mayEnd) => {
      if (!isUp) {
        tries += 1
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' })
      }
      await mayEnd()
    })
    await wait(1_000)
    expect(tries).toBeLessThanOrEqual(6)
    expect(ids('queued').length + ids('sending').length).toBe(50)
    isUp = true
    await until(
      async () => ids('sent').length,
      (count) => count === 50,
      8_000,
    )
    await mailer.stop()
    expect([...attempts.values()].every((count) => count === 1)).toBe(true)
  })

  it('goes on when a connection dies while its mail waits for the one in doubt', async () => {
    const { table, ids } = outbox(10)
    let isBroken = false
    const mailer = start(table, async (id, mayEnd) => {
      if (id !== 1 || isBroken) {
        await mayEnd()
        return wait(id === 0 ? 60 : 0)
      }
      isBroken = true
      const broken = wait(20).then(() => Promise.reject(Object.assign(new Error('socket closed'), { code: 'ESOCKET' })))
      await Promise.race([mayEnd(), broken])
    })
    await until(
      async () => ids('sent').length,
      (count) => count === 10,
      5_000,
    )
    await mailer.stop()
    expect(isBroken).toBe(true)
  })

  it('takes many refusals in a row for trouble of the server', async () => {
    const { table, ids } = outbox(200)
    const mailer = start(table, async () => {
      throw Object.assign(new Error('451'), { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 })
    })
    await wait(400)
    await mailer.stop()
    expect(ids('waiting').length).toBeGreaterThanOrEqual(5)
    expect(ids('waiting').length).toBeLessThan(20)
    expect(ids('queued').length).toBe(200 - ids('waiting').length)
  })

  it('goes on past mailboxes that cannot be had just now', async () => {
    const { table, ids } = outbox(60)
    const mailer = start(table, async (id, mayEnd) => {
      if (id < 50) {
        const about = { command: 'RCPT TO', responseCode: 450, response: '450 4.1.2 Domain not found' }
        throw Object.assign(new Error('450'), { code: 'EENVELOPE', ...about })
      }
      await mayEnd()
    })
    await until(
      async () => ids('sent').length,
      (count) => count === 10,
      2_000,
    )
    await mailer.stop()
    expect(ids('waiting')).toHaveLength(50)
  })

  it('finds again what it held when the database went away, and notes what was taken', async () => {
    const { table, ids, attempts } = outbox(12)
    let isAway = false
    const away =
      <A extends unknown[], R>(work: (...parameters: A) => Promise<R>) =>
      async (...parameters: A) => {
        if (isAway) throw new Error('Connection terminated')
        return work(...parameters)
      }
    let sends = 0
    const mailer = start(
      { ...table, claim: away(table.claim), release: away(table.release), markSent: away(table.markSent) },
      async (_id, mayEnd) => {
        await mayEnd()
        sends += 1
        if (sends === 5) isAway = true
      },
    )
    await until(async () => isAway, Boolean, 2_000)
    await wait(300)
    isAway = false
    await until(
      async () => ids('sent').length,
      (count) => count === 12,
      8_000,
    )
    await mailer.stop()
    expect(sends).toBe(12)
    expect([...attempts.values()]).toEqual(Array.from({ length: 12 }, () => 1))
  })

  it('gives back what it held when it could not write down a refusal', async () => {
    const { table, ids } = outbox(20)
    let failures = 0
    const mailer = start(
      {
        ...table,
        async postpone() {
          failures += 1
          throw new Error('Connection terminated')
        },
      },
      async (id, mayEnd) => {
        if (id === 0 && failures === 0) {
          const about = { command: 'RCPT TO', responseCode: 450, response: '450 4.1.2 Domain not found' }
          throw Object.assign(new Error('450'), { code: 'EENVELOPE', ...about })
        }
        await mayEnd()
      },
    )
    await until(
      async () => ids('sent').length,
      (count) => count === 20,
      5_000,
    )
    await mailer.stop()
    expect(warnings.join()).toContain('the outbox cannot be read or written (Connection terminated)')
  })

  it('gives a mail up after its last attempt', async () => {
    const { table, ids, attempts } = outbox(1)
    attempts.set(0, 11)
    const mailer = start(table, async () => {
      throw Object.assign(new Error('451'), { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 })
    })
    await until(
      async () => ids('failed').length,
      (count) => count === 1,
      2_000,
    )
    await mailer.stop()
  })

  it('keeps a mail that it cannot open, and says so', async () => {
    const { table, ids } = outbox(1)
    const mailer = start(
      {
        ...table,
        claim: async (limit) => (await table.claim(limit)).map((mail) => ({ ...mail, payload: '00000000.x' })),
      },
      async () => undefined,
    )
    await until(
      async () => ids('waiting').length,
      (count) => count === 1,
      2_000,
    )
    await mailer.stop()
    expect(warnings.join()).toContain('not among DATA_KEYS')
  })

  it('sends what is queued at once when it is woken', async () => {
    const { table, ids } = outbox(0)
    const late = outbox(1)
    let isThere = false
    const mailer = start(
      { ...late.table, claim: (limit) => (isThere ? late.table : table).claim(limit) },
      async (_id, mayEnd) => mayEnd(),
    )
    await wait(100)
    isThere = true
    const began = performance.now()
    mailer.wake()
    await until(
      async () => late.ids('sent').length,
      (count) => count === 1,
      2_000,
    )
    expect(performance.now() - began).toBeLessThan(500)
    await mailer.stop()
    expect(ids('sent')).toEqual([])
  })

  it('ends what is on its way before it stops, and begins nothing else', async () => {
    const { table, ids } = outbox(30)
    let begun = 0
    const mailer = start(table, async (_id, mayEnd) => {
      begun += 1
      await wait(50)
      await mayEnd()
    })
    await wait(60)
    await mailer.stop()
    expect(ids('sent').length).toBe(begun)
    expect(ids('sending')).toEqual([])
    expect(ids('queued').length).toBe(30 - begun)
  })
})
