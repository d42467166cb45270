import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { startCms, startWeb } from '../support/site'
import { linkOf, startMailServer, type MailServer } from '../support/mail-server'
import { until } from '../support/pages'
import { freePort } from '../support/ports'
import type { Running } from '../support/processes'
import { hasRedis, startRedis } from '../support/redis'
import { SAMPLE_EVENT } from '../support/use-registrations'
import { setRules } from '../support/signing/rules'
import { nameOf } from '../support/signing/visitors.mjs'
import { DATABASES, openStore, type Store } from '../support/store'

const PEOPLE = 50

/** An address that nothing else could hold a part of. */
const emailOf = (id: number) => `perle${id}.zqxj@Coffret-${id}.example`

/** Every form in which an address could lie about: a hash without a key can be guessed back in seconds. */
function formsOf(email: string): string[] {
  const lower = email.toLowerCase()
  const [name = '', domain = ''] = lower.split('@')
  const hashes = ['md5', 'sha1', 'sha256'].flatMap((algorithm) =>
    [email, lower].flatMap((text) => [
      createHash(algorithm).update(text).digest('hex'),
      createHash(algorithm).update(text).digest('base64').toLowerCase(),
    ]),
  )
  return [name, domain, encodeURIComponent(lower), Buffer.from(lower).toString('hex'), ...base64Of(email), ...hashes]
}

/** Three bytes are four letters: what one finds depends on where the address begins. The ends depend on neighbours. */
const base64Of = (text: string) =>
  [text, text.toLowerCase()].flatMap((form) =>
    ['', ' ', '  '].map((before) =>
      Buffer.from(before + form)
        .toString('base64')
        .slice(before ? 4 : 0, -4)
        .toLowerCase(),
    ),
  )

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place)

interface Found {
  where: string
  what: string
}

/** Looks for all addresses in a text, whatever its case. */
function search(where: string, text: string): Found[] {
  const lower = text.toLowerCase()
  return range(0, PEOPLE)
    .map(emailOf)
    .flatMap((email) => formsOf(email).flatMap((what) => (lower.includes(what) ? [{ where, what }] : [])))
}

/** What was written into since a moment (milliseconds). */
async function filesIn(folder: string, since: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))
  return files.filter((_, place) => times[place]! >= since)
}

describe.each(DATABASES)('emails in the clear on %s', (database) => {
  const withRedis = hasRedis()
  /** Everything that anybody was answered. */
  const answers: Found[] = []
  let heard = 0
  let since = 0
  let store: Store
  let mailServer: MailServer
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined
  let cms: Running
  let web: Running
  const logs: string[] = []

  const hear = async (where: string, answer: Response) => {
    const head = JSON.stringify([...answer.headers])
    const body = await answer.text()
    heard += 1
    answers.push(...search(where, head + body))
    return { status: answer.status, body }
  }
  const ask = async (place: string, init?: RequestInit) =>
    hear(place, await fetch(place, { redirect: 'manual', ...init }))
  const post = (action: string, data: unknown, from = 1) =>
    ask(`${web.url}/api/signatories${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.9.${from >> 8}.${from & 255}` },
      body: JSON.stringify({ data }),
    })
  const person = (id: number) => ({
    firstName: 'Ada',
    lastName: nameOf(id),
    email: emailOf(id),
    kind: 'citizen',
    departement: '13',
    isPublic: true,
    consent: true,
    elapsed: 9_000,
  })
  const tokenOf = async (id: number, count: number) => {
    const mails = await mailServer.waitFor(emailOf(id), count)
    return new URL(linkOf(mails[count - 1]!)).searchParams.get('jeton')
  }

  beforeAll(async () => {
    store = await openStore(database, { durable: true })
    since = Date.now()
    mailServer = await startMailServer()
    if (withRedis) redis = await startRedis()
    const port = await freePort()
    const env = {
      ...store.env,
      ...(redis && { REDIS_URL: redis.url }),
      SITE_URL: `http://127.0.0.1:${port}`,
      SMTP_URL: mailServer.url,
    }
    cms = await startCms({ dataDir: store.dataDir, env })
    web = await startWeb({ cmsUrl: cms.url, port })
    await setRules(cms.url, { blocked: range(40, 45).map(emailOf).join('\n') })
    await lead()
  }, 300_000)
  afterAll(async () => {
    await Promise.all([web?.stop(), cms?.stop()])
    await Promise.all([mailServer?.stop(), redis?.stop()])
    await store?.remove()
  })

  /** All that can happen to an address: 0–9 confirm, 10–19 withdraw, 20–29 wait, 30–39 bounce, 40–44 are blocked, 45–49 refused. */
  async function lead() {
    const sign = async (id: number) => expect((await post('', person(id), id)).status).toBe(202)
    for (const id of [...range(0, 30), ...range(40, 45)]) await sign(id)
    for (const id of range(0, 20)) {
      expect((await post('/confirm', { token: await tokenOf(id, 1) })).status).toBe(200)
      const token = await tokenOf(id, 2)
      expect((await ask(`${web.url}/tribune/retirer?jeton=${token}`)).status).toBe(200)
      if (id < 10) await post('/visibility', { token, isPublic: true })
      else expect((await post('/withdraw', { token })).status).toBe(200)
    }
    await comeToAnEvent()
    mailServer.behave('550')
    for (const id of range(30, 40)) await sign(id)
    for (const id of range(45, PEOPLE)) {
      expect((await post('', { ...person(id), lastName: '' }, id)).status).toBe(400)
      expect((await post('', { ...person(id), surprise: emailOf(id) }, id)).status).toBe(400)
      expect((await post('', { ...person(id), firstName: emailOf(id) }, id)).status).toBe(400)
      expect((await post('', { ...person(id), altcha: emailOf(id) }, id)).status).toBe(400)
      await ask(`${cms.url}/api/signatories?q=${encodeURIComponent(nameOf(id))}`)
      await ask(`${web.url}/tribune/signer`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `10.8.0.${id}` },
        body: new URLSearchParams({ firstName: 'Ada', lastName: nameOf(id), email: emailOf(id), consent: 'true' }),
      }).catch(() => null)
    }
    answers.splice(0, answers.length, ...answers.filter(({ where }) => !where.endsWith('/tribune/signer')))
    const database = store.open()
    const waiting = async () =>
      Number(
        (
          await database.rows<{ n: number }>("select count(*) as n from mails where state = 'queued' and attempts = 0")
        )[0]?.n,
      )
    await until(waiting, (count) => count === 0, 60_000)
    await database.close()
    logs.push(cms.log(), web.log())
  }

  /** 0–4 come, 5–9 are given a seat by an editor. */
  async function comeToAnEvent() {
    const send = (path: string, data: unknown) =>
      ask(`${web.url}/api/registrations${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ data }),
      })
    for (const id of range(0, 5)) {
      const guest = { event: SAMPLE_EVENT, firstName: 'Ada', lastName: nameOf(id), email: emailOf(id), elapsed: 9_000 }
      expect((await send('', guest)).status).toBe(202)
      expect((await send('', { ...guest, state: emailOf(id) })).status).toBe(400)
      expect((await send('/confirm', { token: await tokenOf(id, 3) })).status).toBe(200)
      expect((await send('/cancel', { token: await tokenOf(id, 4) })).status).toBe(200)
    }
    const admin = await Admin.enter(cms.url)
    for (const id of range(5, 10)) {
      const typed = { eventSlug: SAMPLE_EVENT, firstName: 'Ada', lastName: nameOf(id), typedEmail: emailOf(id) }
      expect(search('the admin', JSON.stringify(await admin.create('api::registration.registration', typed)))).toEqual(
        [],
      )
    }
  }

  it('no email is in an answer of the API or a page of the site', async () => {
    const reads = ['', '?limit=100', '?q=ada', '?departement=13', '/summary', '/1', '?populate=*', '?fields=email']
    for (const read of reads) await ask(`${web.url}/api/signatories${read}`)
    for (const place of ['/', '/tribune', '/tribune/signer', '/signataires', '/signataires?q=ada', '/confidentialite'])
      await ask(`${web.url}${place}`)
    expect(heard).toBeGreaterThan(140)
    expect(answers).toEqual([])
  })

  it('no email is in the lists of the admin', async () => {
    const admin = await Admin.enter(cms.url)
    for (const uid of [
      'api::signatory.signatory',
      'api::registration.registration',
      'api::mail.mail',
      'api::signing-rule.signing-rule',
    ]) {
      const kind = uid.includes('rule') ? 'single-types' : 'collection-types'
      const found = await admin.request<unknown>('GET', `/content-manager/${kind}/${uid}?pageSize=100`)
      expect(search(uid, JSON.stringify(found))).toEqual([])
    }
  })

  it('no email is in the database', async () => {
    const held = store.open()
    expect(await held.rows('select id from signatories')).toHaveLength(40)
    expect(await held.rows('select id from registrations')).toHaveLength(10)
    await held.close()
    if (store.postgres) expect(search('dump', await store.postgres.dump(store.env.DATABASE_URL!))).toEqual([])
  })

  it('no email is in the files on the disk', async () => {
    await cms.stop()
    const files = await filesIn(store.dataDir, 0)
    if (store.postgres?.files) {
      const held = store.open()
      await held.rows('checkpoint')
      await held.close()
      files.push(...(await filesIn(store.postgres.files, since)))
    }
    let bytes = 0
    for (const file of files) {
      const content = await readFile(file)
      bytes += content.length
      expect(search(file, content.toString('latin1'))).toEqual([])
    }
    expect(bytes).toBeGreaterThan(500_000)
  })

  it('no email is in the logs', () => {
    expect(search('CMS', logs[0]! + cms.log())).toEqual([])
    expect(search('site', logs[1]! + web.log())).toEqual([])
  })

  it.runIf(withRedis)('no email is in Redis', async () => {
    expect(search('Redis', await redis!.everything())).toEqual([])
  })

  it('the search finds an email in every encoding', () => {
    const email = emailOf(7)
    for (const text of [
      email,
      email.toUpperCase(),
      encodeURIComponent(email),
      Buffer.from(`{"e":"${email}"}`).toString('base64'),
    ])
      expect(search('here', `…${text}…`)).not.toEqual([])
  })
})
