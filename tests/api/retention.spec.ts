import { setTimeout as wait } from 'node:timers/promises'
import { RETENTION } from '@confettis/shared/domain/retention'
import type { Challenge } from 'altcha-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import { Jobs } from '../support/jobs'
import { pastMidnight } from '../support/past-midnight'
import type { Running } from '../support/processes'
import { phonePicture } from '../support/phone-picture'
import { solve } from '../support/signing/proof.mjs'
import { makeProofsEasy } from '../support/signing/rules'
import { sampleTestimony, formOf } from '../support/use-testimonies'
import { DATABASES, openStore, type Store } from '../support/store'

const DAY = 24 * 3_600_000
/** What another process wrote is known by then (milliseconds). */
const HEARD_WITHIN = 1_500

interface Row {
  state: string
  first_name: string | null
  counted: number | boolean
  [column: string]: unknown
}

/** Columns that say who somebody was. */
const PERSONAL = [
  'first_name',
  'last_name',
  'organisation',
  'role',
  'mailbox_hash',
  'mailbox_sealed',
  'address_hash',
  'search_first',
  'search_last',
  'newsletter_at',
]

describe.each(DATABASES)('retention on %s', (name) => {
  let store: Store
  let database: Database
  let cms: Running
  let jobs: Jobs
  let visitors = 0
  const start = Date.now()
  const after = (days: number) => new Date(start + days * DAY)
  const retain = (days: number) => jobs.run('apply-retention', after(days))

  beforeAll(async () => {
    store = await openStore(name)
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    database = store.open()
    jobs = await Jobs.on(store)
  })
  afterAll(async () => {
    await jobs.stop()
    await cms.stop()
    await database.close()
    await store.remove()
  })

  const post = async (path: string, data: object) => {
    const answer = await fetch(`${cms.url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${++visitors}` },
      body: JSON.stringify({ data }),
    })
    expect(answer.status, await answer.clone().text()).toBeLessThan(300)
    return answer.json()
  }
  const sign = (firstName: string, changes: object = {}) =>
    post('/signatories', {
      firstName,
      lastName: 'Ngô',
      email: `${firstName.toLowerCase()}@exemple.fr`,
      kind: 'association',
      organisation: 'Les Confettis',
      role: 'Présidence',
      departement: '13',
      isPublic: true,
      newsletter: true,
      consent: true,
      ...changes,
    })
  const idOf = async (firstName: string) =>
    (await database.rows<{ id: number }>('select id from signatories where first_name = ?', firstName))[0]!.id
  const row = async (id: number) => (await database.rows<Row>('select * from signatories where id = ?', id))[0]!
  const linkOf = async (id: number, kind = 'confirm') => {
    const [mail] = await database.rows<{ link: string }>(
      'select m.link from mails m join signatories s on s.document_id = m.subject where s.id = ? and m.kind = ? order by m.id desc',
      id,
      kind,
    )
    return mail && (new URL(mail.link).searchParams.get('jeton') ?? '')
  }
  const expectErased = (erased: Row) => {
    for (const column of PERSONAL) expect(erased[column], column).toBeNull()
    expect(Boolean(erased.is_public) || Boolean(erased.newsletter)).toBe(false)
  }

  it('a signature nobody confirmed, with its link and its mail, after seven days; the mailbox may sign anew', async () => {
    await sign('Lê')
    const id = await idOf('Lê')
    const token = await linkOf(id)
    await retain(6.9)
    expect(await row(id)).toMatchObject({ state: 'pending', first_name: 'Lê' })

    expect((await retain(7.1)).result).toMatchObject({ pending: 1 })
    const erased = await row(id)
    expect(erased).toMatchObject({ state: 'expired', kind: 'association', departement: '13' })
    expectErased(erased)
    expect(await linkOf(id)).toBeUndefined()
    const opened = await fetch(`${cms.url}/api/signatories/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { token } }),
    })
    expect(opened.status).toBe(404)

    await sign('Lê')
    expect(await idOf('Lê')).not.toBe(id)
    expect((await retain(7.1)).result).toMatchObject({ pending: 1 })
  })

  it('one set aside, after thirty days, confirmed or not', async () => {
    await sign('Robot', { website: 'https://spam.example' })
    await sign('Machine', { elapsed: 12 })
    const ids = [await idOf('Robot'), await idOf('Machine')] as const
    await post('/signatories/confirm', { token: await linkOf(ids[1]) })
    await retain(29.9)
    for (const id of ids) expect(await row(id)).toMatchObject({ state: 'quarantined' })
    expect((await retain(30.1)).result).toMatchObject({ quarantined: 2 })
    for (const id of ids) {
      expect((await row(id)).state).toBe('expired')
      expectErased(await row(id))
    }
  })

  it('one a moderator refused, as well', async () => {
    await sign('Refus')
    const id = await idOf('Refus')
    await database.rows("update signatories set state = 'rejected' where id = ?", id)
    await retain(29.9)
    expect((await row(id)).mailbox_hash).not.toBeNull()
    await retain(30.1)
    expect((await row(id)).state).toBe('rejected')
    expectErased(await row(id))
  })

  it('a message, after a year', async () => {
    await post('/messages', {
      name: 'Lê',
      email: 'le@exemple.fr',
      subject: 'question',
      body: 'Combien de temps gardez-vous ceci ?',
    })
    expect((await retain(364.9)).result).not.toHaveProperty('message')
    expect((await retain(365.1)).result).toMatchObject({ message: 1 })
  })

  it('the trace of a mail, thirty days after it was sent; one that waits to be sent no longer than that', async () => {
    await database.rows('delete from mails')
    await sign('Envoi')
    await sign('Attente')
    await post('/signatories/confirm', { token: await linkOf(await idOf('Envoi')) })
    await post('/signatories/confirm', { token: await linkOf(await idOf('Attente')) })
    const sentAt = after(10)
    const value = name === 'SQLite' ? sentAt.getTime() : sentAt.toISOString()
    await database.rows("update mails set state = 'sent', sent_at = ? where kind = 'thanks'", value)
    const kinds = async () =>
      (await database.rows<{ kind: string }>('select kind from mails order by kind')).map(({ kind }) => kind)

    await retain(29.9)
    expect(await kinds()).toEqual(['confirm', 'confirm', 'thanks', 'thanks'])
    await retain(31)
    expect(await kinds()).toEqual(['thanks', 'thanks'])
    await retain(40.1)
    expect(await kinds()).toEqual([])
  })

  const tell = async (title: string) => {
    const { email, ...story } = sampleTestimony({ title })
    await post('/testimonies', { ...story, email })
    return email
  }
  const stories = (title: string) =>
    database.rows('select * from testimonies where title = ? order by published_at', title)
  const linkTo = async (title: string, kind: string) => {
    const [mail] = await database.rows<{ link: string }>(
      'select m.link from mails m join testimonies t on t.document_id = m.subject where t.title = ? and m.kind = ?',
      title,
      kind,
    )
    return { token: new URL(mail!.link).searchParams.get('jeton') ?? '' }
  }

  it('a story nobody confirmed, after seven days; a refused one, after thirty', async () => {
    await tell('Jamais confirmée')
    await tell('Refusée')
    await post('/testimonies/confirm', await linkTo('Refusée', 'story-confirm'))
    const admin = await Admin.enter(cms.url)
    const refused = await admin.find('api::testimony.testimony', 'title', 'Refusée')
    await admin.save('api::testimony.testimony', refused, { contentState: 'refused', refusalReason: 'Trop courte.' })
    await retain(6.9)
    expect(await stories('Jamais confirmée')).toHaveLength(1)
    expect((await retain(7.1)).result).toMatchObject({ 'story-pending': 1 })
    expect(await stories('Jamais confirmée')).toEqual([])
    await retain(29.9)
    expect(await stories('Refusée')).toHaveLength(1)
    expect((await retain(30.1)).result).toMatchObject({ 'story-refused': 1 })
    expect(await stories('Refusée')).toEqual([])
    const left = await database.rows('select id from mails where subject = ?', refused.documentId)
    expect(left).toEqual([])
  })

  it('the author of a testimony is erased a year after publication: the testimony stays, and may be erased', async () => {
    await tell('Publiée')
    await post('/testimonies/confirm', await linkTo('Publiée', 'story-confirm'))
    const manage = await linkTo('Publiée', 'story-confirmed')
    const admin = await Admin.enter(cms.url)
    await admin.publish('api::testimony.testimony', await admin.find('api::testimony.testimony', 'title', 'Publiée'))
    await retain(364.9)
    for (const story of await stories('Publiée')) expect(story.mailbox_sealed).not.toBeNull()
    expect((await retain(365.1)).result).toMatchObject({ 'story-author': 1 })
    const rows = await stories('Publiée')
    expect(rows).toHaveLength(2)
    for (const story of rows)
      for (const column of ['first_name', 'last_name', 'mailbox_hash', 'mailbox_sealed', 'key_id', 'address_hash'])
        expect(story[column], column).toBeNull()
    expect(await post('/testimonies/mine', manage)).toMatchObject({ data: { email: null, content: 'accepted' } })
    expect(await post('/testimonies/erase', manage)).toMatchObject({ data: { status: 'erased' } })
    expect(await stories('Publiée')).toEqual([])
  })

  it('a picture whose story was not kept after all, within the day', async () => {
    const picture = await phonePicture()
    const answer = await fetch(`${cms.url}/api/testimonies`, {
      method: 'POST',
      body: formOf(sampleTestimony(), picture),
    })
    expect(answer.status).toBe(202)
    const files = async () => (await database.rows("select id from files where hash like 'temoignage%'")).length
    expect(await files()).toBe(1)
    await jobs.run('forget-what-is-over', after(1))
    expect(await files()).toBe(1)
    await database.rows("update testimonies set document_id = 'somebodyelse' where published_at is null")
    await jobs.run('forget-what-is-over', after(0.01))
    expect(await files()).toBe(1)
    await jobs.run('forget-what-is-over', after(1))
    expect(await files()).toBe(0)
    await database.rows("delete from testimonies where document_id = 'somebodyelse'")
    await database.rows("delete from tokens where purpose like 'story-%'")
  })

  it('confirmed signatories are anonymised six months after the op-ed closes, and still count', async () => {
    await sign('Durable')
    const id = await idOf('Durable')
    await post('/signatories/confirm', { token: await linkOf(id) })
    const before = await total()
    expect((await retain(400)).result).not.toHaveProperty('confirmed')
    expect((await row(id)).first_name).toBe('Durable')

    const admin = await Admin.enter(cms.url)
    await admin.publish('api::op-ed.op-ed', null, { closesAt: after(10).toISOString() })
    await wait(HEARD_WITHIN)
    await retain(10 + 182)
    expect((await row(id)).first_name).toBe('Durable')
    expect((await retain(10 + 184)).result).toHaveProperty('confirmed')
    expect(await row(id)).toMatchObject({ state: 'confirmed', departement: '13' })
    expect(Boolean((await row(id)).counted)).toBe(true)
    expectErased(await row(id))

    expect(await total()).toBe(before)
    const list = await (await fetch(`${cms.url}/api/signatories?q=durable`)).text()
    expect(list).not.toContain('Durable')
    expect((await retain(10 + 185)).result).toEqual({})
  })

  const total = async () =>
    ((await (await fetch(`${cms.url}/api/signatories/summary`)).json()) as { data: { confirmed: number } }).data
      .confirmed

  it('proofs of work when they are over, links a month after they stopped working', async () => {
    // One that goes on for ten minutes: the CMS forgets by itself what is over.
    await makeProofsEasy(cms.url)
    await sign('Oubli', { altcha: await solve((await (await fetch(`${cms.url}/api/altcha`)).json()) as Challenge) })
    const forget = (days: number) => jobs.run('forget-what-is-over', after(days))
    const count = async (table: string) =>
      (await database.rows(`select id from ${table} where expires_at is not null`)).length
    expect(await count('spent_challenges')).toBeGreaterThan(0)
    expect(await count('tokens')).toBeGreaterThan(0)
    const links = await count('tokens')
    await forget(1)
    expect(await count('spent_challenges')).toBe(0)
    await forget(36.9)
    expect(await count('tokens')).toBe(links)
    await forget(37.1)
    expect(await count('tokens')).toBe(0)
    expect((await database.rows('select id from tokens')).length).toBeGreaterThan(0)
  })

  it('the salt of IP hashes is replaced every day', async () => {
    const kept = async () => {
      const key = 'core_confettis_address_salt'
      const [line] = await database.rows<{ value: string }>(
        'select value from strapi_core_store_settings where key = ?',
        key,
      )
      return JSON.parse(line?.value ?? 'null') as { day: string; salt: string }
    }
    await pastMidnight('UTC', 10)
    await sign('Sel')
    const today = await kept()
    const now = new Date()
    await jobs.run('renew-address-salt', now)
    expect(await kept()).toEqual(today)
    const aDayOn = new Date(now.getTime() + DAY)
    await jobs.run('renew-address-salt', aDayOn)
    const tomorrow = await kept()
    expect(tomorrow.day).toBe(aDayOn.toISOString().slice(0, 10))
    expect(tomorrow.salt).not.toBe(today.salt)
    expect(JSON.stringify(await database.rows('select * from strapi_core_store_settings'))).not.toContain(today.salt)
  })

  it('the retention job runs in one process at a time', async () => {
    if (!store.postgres) return
    const holder = store.open()
    await holder.rows('select pg_advisory_lock(?, ?)', 7_021_910, await lockOf('apply-retention'))
    expect((await jobs.tryOnce('apply-retention', after(0))).ran).toBe(false)
    await holder.close()
    expect((await retain(0)).ran).toBe(true)
  })

  it('every row of the retention table is applied by a job', () => {
    expect(RETENTION.map(({ what }) => what).sort()).toEqual([
      'access',
      'confirmed',
      'guest',
      'mail',
      'message',
      'needs',
      'pending',
      'quarantined',
      'registration',
      'rejected',
      'story-author',
      'story-pending',
      'story-refused',
      'withdrawn',
    ])
  })
})

/** As `jobs/once.ts` names its locks: whoever changes that also changes which processes heed each other. */
async function lockOf(name: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name))
  return new DataView(digest).getInt32(0)
}
