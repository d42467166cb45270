import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import { startMailServer, type MailServer } from '../support/mail-server'
import { until } from '../support/pages'
import { hasPostgres } from '../support/postgres'
import type { Running } from '../support/processes'
import { addressOf, visitor } from '../support/signing/visitors.mjs'
import { openStore, type Store } from '../support/store'

describe.skipIf(!hasPostgres())('several mailers share one outbox', () => {
  let store: Store
  let mailServer: MailServer
  let one: Running
  let other: Running
  let look: Database

  beforeAll(async () => {
    store = await openStore('PostgreSQL')
    mailServer = await startMailServer({ read: false })
    const start = () => startCms({ dataDir: store.dataDir, env: { ...store.env, SMTP_URL: mailServer.url } })
    one = await start()
    other = await start()
    look = store.open()
  })
  afterAll(async () => {
    await look?.close()
    await Promise.all([one?.stop(), other?.stop()])
    await mailServer?.stop()
    await store?.remove()
  })

  async function signAll(from: number, count: number, { url }: Running) {
    const ids = Array.from({ length: count }, (_, index) => from + index)
    for (const id of ids) {
      const answer = await fetch(`${url}/api/signatories`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': addressOf(id) },
        body: JSON.stringify({ data: visitor(id) }),
      })
      expect(answer.status).toBe(202)
    }
  }

  const unsent = async () => {
    const [row] = await look.rows<{ n: number }>(`select count(*) as n from mails where state <> 'sent'`)
    return Number(row?.n)
  }
  const claimers = async () =>
    (await look.rows(`select distinct claimed_by from mails where state = 'sending' and claimed_by is not null`)).length

  it('both send, and no mail is sent twice', async () => {
    mailServer.behave('down')
    await Promise.all([signAll(0, 60, one), signAll(60, 60, other)])
    mailServer.behave('slow')
    await until(claimers, (count) => count === 2, 20_000)
    mailServer.behave('normal')
    await until(unsent, (count) => count === 0, 30_000)
    const arrived = mailServer.envelopes.map(({ messageId }) => messageId)
    expect(arrived).toHaveLength(120)
    expect(new Set(arrived).size).toBe(120)
  })

  it('an email that a dead process had claimed is sent by the other', async () => {
    const before = mailServer.envelopes.length
    mailServer.behave('slow')
    await signAll(200, 40, one)
    await until(claimers, (count) => count === 2, 20_000)
    await other.kill()
    mailServer.behave('normal')
    await until(unsent, (count) => count === 0, 40_000)
    const arrived = mailServer.envelopes.slice(before).map(({ messageId }) => messageId)
    expect(new Set(arrived).size).toBe(40)
    expect(arrived.length).toBeLessThanOrEqual(41)
  }, 90_000)
})
