import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { startCms } from '../support/site'
import { linkOf, startMailServer } from '../support/mail-server'
import { until } from '../support/pages'
import { addressOf, visitor } from '../support/signing/visitors.mjs'
import { DATABASES, openStore, type Store } from '../support/store'

const SITE = 'http://campagne.example'
const MAILS = '/content-manager/collection-types/api::mail.mail'

const sign = (url: string, id: number) =>
  fetch(`${url}/api/signatories`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': addressOf(id) },
    body: JSON.stringify({ data: visitor(id) }),
  })

describe.each(DATABASES)('an outbox without a mail server on %s', (name) => {
  let store: Store

  beforeAll(async () => {
    store = await openStore(name)
    // The first start fills an empty database, and takes its time.
    await (await start()).stop()
  })
  afterAll(() => store?.remove())

  const start = (env: Record<string, string> = {}) =>
    startCms({ dataDir: store.dataDir, env: { ...store.env, SITE_URL: SITE, ...env } })

  it('without a mail server the admin and the log show the links of emails, never an email address', async () => {
    const cms = await start()
    try {
      expect((await sign(cms.url, 1)).status).toBe(202)
      const log = await until(
        async () => cms.log(),
        (text) => text.includes('?jeton='),
        5_000,
      )
      const admin = await Admin.enter(cms.url)
      const { results } = await admin.request<{ results: Record<string, unknown>[] }>('GET', MAILS)
      expect(results).toHaveLength(1)
      expect(results[0]).toMatchObject({ kind: 'confirm', state: 'queued', attempts: 0 })
      expect(results[0]!.link).toMatch(/^http:\/\/campagne\.example\/tribune\/confirmer\?jeton=[\w-]{24,}$/)
      expect(log).toContain(results[0]!.link)
      expect(`${log}${JSON.stringify(results)}`).not.toContain(visitor(1).email)
    } finally {
      await cms.stop()
    }
  })

  it('the log shows a few links a second, and says that there are more', async () => {
    const cms = await start()
    try {
      const ids = Array.from({ length: 40 }, (_, index) => 100 + index)
      const before = cms.log()
      const answers = await Promise.all(ids.map((id) => sign(cms.url, id)))
      expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 202))
      const log = await until(
        async () => cms.log().slice(before.length),
        (text) => text.includes('there are more'),
        5_000,
      )
      expect(log.match(/\?jeton=/g)!.length).toBeLessThan(20)
    } finally {
      await cms.stop()
    }
  })

  it('queued emails go out once there is a mail server, and their links leave the outbox', async () => {
    const mailServer = await startMailServer()
    const cms = await start({ SMTP_URL: mailServer.url })
    const look = store.open()
    try {
      const [mail] = await mailServer.waitFor(visitor(1).email)
      expect(linkOf(mail!)).toContain(`${SITE}/tribune/confirmer`)
      const left = () =>
        look.rows<{ n: number }>(`select count(*) as n from mails where state <> 'sent' or link is not null`)
      await until(left, ([row]) => Number(row?.n) === 0, 20_000)
      expect(mailServer.envelopes).toHaveLength(41)
    } finally {
      await look.close()
      await cms.stop()
      await mailServer.stop()
    }
  })
})
