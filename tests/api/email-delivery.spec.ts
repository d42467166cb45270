import type { ParsedMail } from 'mailparser'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../support/database'
import { Admin } from '../support/admin'
import { startCms } from '../support/site'
import { linkOf, startMailServer, type MailServer } from '../support/mail-server'
import { until } from '../support/pages'
import type { Running } from '../support/processes'
import { addressOf, visitor } from '../support/signing/visitors.mjs'
import { DATABASES, openStore, type Store } from '../support/store'

const SITE = 'https://campagne.example'
const MAIL = 'api::mail.mail'

interface MailRow {
  document_id: string
  state: string
  attempts: number
  error: string | null
  payload: string | null
  link: string | null
  key_id: string | null
}

describe.each(DATABASES)('email delivery on %s', (database) => {
  let store: Store
  let mailServer: MailServer
  let cms: Running
  let look: Database
  let visitors = 0

  const start = () =>
    startCms({
      dataDir: store.dataDir,
      env: { ...store.env, SMTP_URL: mailServer.url, SITE_URL: SITE, CMS_PUBLIC_URL: 'http://localhost' },
    })

  beforeAll(async () => {
    store = await openStore(database)
    mailServer = await startMailServer()
    cms = await start()
    look = store.open()
  })
  afterEach(() => mailServer.behave('normal'))
  afterAll(async () => {
    await look?.close()
    await cms?.stop()
    await mailServer?.stop()
    await store?.remove()
  })

  /** Somebody else signs every time. */
  async function sign(changes: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    const data = { ...visitor(++visitors), ...changes }
    const answer = await fetch(`${cms.url}/api/signatories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': addressOf(visitors), ...headers },
      body: JSON.stringify({ data }),
    })
    expect(answer.status, await answer.text()).toBe(202)
    return data.email
  }

  const post = (path: string, token: string) =>
    fetch(`${cms.url}/api/signatories/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { token } }),
    })

  const rows = (where = '1 = 1') =>
    look.rows<MailRow>(
      `select document_id, state, attempts, error, payload, link, key_id from mails where ${where} order by id`,
    )
  const rowOf = async ({ messageId = '' }: ParsedMail) => {
    const [row] = await rows(`document_id = '${messageId.slice(1).split('@')[0] ?? ''}'`)
    return row
  }
  const countOf = async (state: string) => (await rows(`state = '${state}'`)).length
  const tokenOf = (mail: ParsedMail) => new URL(linkOf(mail)).searchParams.get('jeton') ?? ''

  it('an email says who writes, to whom, why, and what to do', async () => {
    const email = await sign({ firstName: 'Anne-Laure' })
    const [mail] = await mailServer.waitFor(email)
    expect(mail!.subject).toBe('Confirmez votre signature')
    expect(mail!.from?.value[0]).toEqual({ name: 'Confettis', address: 'bonjour@campagne.example' })
    expect(mail!.text).toContain('Bonjour Anne-Laure,')
    expect(mail!.html).toContain('Bonjour Anne-Laure,')
    expect(linkOf(mail!)).toMatch(/^https:\/\/campagne\.example\/tribune\/confirmer\?jeton=[\w-]{24,}$/)
    expect(mail!.html).toContain(`href="${linkOf(mail!)}"`)
    expect(mail!.html).toContain('lang="fr"')
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
    expect(`${String(mail!.html)}${mail!.text ?? ''}`).not.toMatch(/\{\{|undefined|\[object/)
  })

  it('a signature in English gets its email in English', async () => {
    const [mail] = await mailServer.waitFor(await sign({ locale: 'en' }))
    expect(mail!.subject).toBe('Please confirm your signature')
    expect(mail!.html).toContain('lang="en"')
    expect(mail!.text).toContain('For your signature to count')
  })

  it('an email loads no picture or font, and links to no other site', async () => {
    const [mail] = await mailServer.waitFor(await sign())
    expect(mail!.attachments).toEqual([])
    expect(mail!.html).not.toMatch(/<img|<script|@import|url\(|<link/i)
    const addresses = String(mail!.html).match(/(?:href|src|action)="[^"]*"/g) ?? []
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter((address) => !address.includes(SITE))).toEqual([])
  })

  it('what a visitor wrote is text in an email, never markup', async () => {
    const firstName = 'O’Brien {{link}} ${title} & "co"'
    const [mail] = await mailServer.waitFor(await sign({ firstName }))
    expect(mail!.text).toContain(`Bonjour ${firstName},`)
    expect(mail!.html).toContain('Bonjour O’Brien {{link}} ${title} &amp; &quot;co&quot;,')
  })

  it('links in emails use the site’s own URL, whatever the request says', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', origin: SITE }
    const [mail] = await mailServer.waitFor(await sign({}, headers))
    expect(linkOf(mail!)).toMatch(/^https:\/\/campagne\.example\//)
    expect(`${String(mail!.html)}${mail!.text ?? ''}`).not.toContain('evil')
  })

  it('the payload of a sent email is erased from the outbox', async () => {
    const [mail] = await mailServer.waitFor(await sign())
    const sent = await until(
      () => rowOf(mail!),
      (row) => row?.state === 'sent',
      5_000,
    )
    expect(sent).toMatchObject({ attempts: 1, payload: null, link: null, key_id: null, error: null })
  })

  it('the email of thanks has the link to withdraw, and in its List-Unsubscribe header', async () => {
    const email = await sign()
    const [confirm] = await mailServer.waitFor(email)
    expect(confirm!.headers.has('list')).toBe(false)
    expect((await post('confirm', tokenOf(confirm!))).status).toBe(200)
    const [, thanks] = await mailServer.waitFor(email, 2)
    expect(thanks!.subject).toBe('Merci, votre signature est confirmée')
    expect(thanks!.headers.get('list')).toMatchObject({ unsubscribe: { url: linkOf(thanks!) } })
    expect(linkOf(thanks!)).toMatch(/^https:\/\/campagne\.example\/tribune\/retirer\?jeton=/)

    expect((await post('withdraw', tokenOf(thanks!))).status).toBe(200)
    const [, , farewell] = await mailServer.waitFor(email, 3)
    expect(farewell!.subject).toBe('Votre signature est retirée')
    expect(farewell!.text).not.toContain('jeton')
  })

  it('each email arrives once after the mail server was down', async () => {
    mailServer.behave('down')
    const emails = [await sign(), await sign(), await sign()]
    await until(
      async () => cms.log(),
      (log) => log.includes('the server is in trouble'),
      10_000,
    )
    expect(await countOf('sent')).toBe(mailServer.envelopes.length)
    mailServer.behave('normal')
    for (const email of emails) {
      const [mail] = await mailServer.waitFor(email)
      expect((await rowOf(mail!))!.attempts).toBeLessThanOrEqual(1)
    }
    await until(
      () => countOf('sent'),
      (count) => count === mailServer.envelopes.length,
      5_000,
    )
    expect(mailServer.envelopes.filter(({ to }) => emails.includes(to))).toHaveLength(3)
  })

  it('a retry after a 451 has the same Message-ID', async () => {
    mailServer.behave('451')
    const email = await sign()
    const [refused] = await until(
      () => rows('attempts > 0 and error is not null'),
      (found) => found.length === 1,
      10_000,
    )
    expect(refused).toMatchObject({ state: 'queued', attempts: 1 })
    expect(refused!.error).toContain('451')
    expect(refused!.payload).not.toBeNull()
    mailServer.behave('normal')
    const [mail] = await mailServer.waitFor(email)
    expect(mail!.messageId).toBe(`<${refused!.document_id}@campagne.example>`)
    const sent = await until(
      () => rowOf(mail!),
      (row) => row?.state === 'sent',
      5_000,
    )
    expect(sent).toMatchObject({ attempts: 2, error: null })
  })

  it('an email is given up after the last attempt, until an editor queues it again', async () => {
    mailServer.behave('451')
    const email = await sign()
    const [refused] = await until(
      () => rows('attempts = 1 and error is not null'),
      (found) => found.length === 1,
      10_000,
    )
    await look.rows(
      `update mails set attempts = 11, next_attempt_at = created_at where document_id = '${refused!.document_id}'`,
    )
    const [failed] = await until(
      () => rows('attempts = 12'),
      (found) => found.length === 1,
      10_000,
    )
    expect(failed!.state).toBe('failed')
    expect(failed!.payload).not.toBeNull()

    mailServer.behave('normal')
    const admin = await Admin.enter(cms.url)
    await admin.save(MAIL, { documentId: failed!.document_id }, { state: 'queued' })
    const [mail] = await mailServer.waitFor(email)
    expect(mail!.messageId).toBe(`<${failed!.document_id}@campagne.example>`)
    await until(
      () => rowOf(mail!),
      (row) => row?.state === 'sent',
      5_000,
    )
  })

  it('an unknown mailbox is given up at once, and gets no further email', async () => {
    mailServer.behave('550')
    const email = await sign({ lastName: 'Personne' })
    const [failed] = await until(
      () => rows(`state = 'failed'`),
      (found) => found.length === 1,
      10_000,
    )
    expect(failed).toMatchObject({ attempts: 1, payload: null, link: null })
    expect(failed!.error).toContain('550')
    const unreachable = `select last_name from signatories where unreachable = ${database === 'SQLite' ? '1' : 'true'}`
    expect(await look.rows(unreachable)).toEqual([{ last_name: 'Personne' }])
    expect(`${failed!.error ?? ''}${cms.log()}`).not.toContain(email)
  })

  it('a graceful stop neither loses nor repeats an email', async () => {
    mailServer.behave('slow')
    const emails = await Promise.all(Array.from({ length: 12 }, () => sign()))
    await until(
      () => countOf('sending'),
      (count) => count > 0,
      10_000,
    )
    expect(await cms.stop()).toBe(0)
    expect(await countOf('sending')).toBe(0)
    expect(await countOf('queued')).toBeGreaterThan(0)
    mailServer.behave('normal')
    cms = await start()
    for (const email of emails) await mailServer.waitFor(email)
    await until(
      () => countOf('queued'),
      (count) => count === 0,
      10_000,
    )
    expect(mailServer.envelopes.filter(({ to }) => emails.includes(to))).toHaveLength(emails.length)
  })

  it('a crash loses no email, and repeats one at most', async () => {
    const before = mailServer.envelopes.length
    const kills = 3
    const emails: string[] = []
    for (let kill = 0; kill < kills; kill++) {
      emails.push(...(await Promise.all(Array.from({ length: 30 }, () => sign()))))
      const far = mailServer.envelopes.length
      await until(
        async () => mailServer.envelopes.length,
        (count) => count > far,
        40_000,
      )
      await cms.kill()
      cms = await start()
    }
    await until(
      async () => (await countOf('queued')) + (await countOf('sending')),
      (count) => count === 0,
      45_000,
    )
    const arrived = mailServer.envelopes.slice(before).map(({ messageId }) => messageId)
    expect(new Set(arrived).size).toBe(emails.length)
    expect(arrived.length - emails.length).toBeLessThanOrEqual(kills)
  }, 150_000)
})
