import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import { Jobs } from '../support/jobs'
import type { Running } from '../support/processes'
import { DATABASES, openStore, type Store } from '../support/store'

const DAY = 24 * 3_600_000

interface Mail {
  kind: string
  link: string
}

describe.each(DATABASES)('confirmation reminders on %s', (name) => {
  let store: Store
  let database: Database
  let cms: Running
  let jobs: Jobs
  let visitors = 0
  const start = Date.now()
  const remind = async (days: number) =>
    (await jobs.run('send-confirmation-reminders', new Date(start + days * DAY))).result

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

  const post = (path: string, data: object) =>
    fetch(`${cms.url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${++visitors}` },
      body: JSON.stringify({ data }),
    })
  const sign = async (firstName: string, changes: object = {}) => {
    const email = `${firstName.toLowerCase()}@exemple.fr`
    const signature = { firstName, lastName: 'Ngô', email, kind: 'citizen', isPublic: true, consent: true, ...changes }
    expect((await post('/signatories', signature)).status).toBe(202)
  }
  const mailsTo = (firstName: string) =>
    database.rows<Mail>(
      'select m.kind, m.link from mails m join signatories s on s.document_id = m.subject where s.first_name = ? order by m.id',
      firstName,
    )
  const kindsTo = async (firstName: string) => (await mailsTo(firstName)).map(({ kind }) => kind)
  const confirm = async (firstName: string) => {
    const link = (await mailsTo(firstName)).at(-1)?.link ?? ''
    return post('/signatories/confirm', { token: new URL(link).searchParams.get('jeton') ?? '' })
  }

  it('a reminder goes out once, after two days, with a working link', async () => {
    await sign('Lê')
    expect(await remind(1.9)).toBe(0)
    expect(await kindsTo('Lê')).toEqual(['confirm'])
    expect(await remind(2.1)).toBe(1)
    expect(await remind(2.2)).toBe(0)
    expect(await remind(4)).toBe(0)
    const mails = await mailsTo('Lê')
    expect(mails.map(({ kind }) => kind)).toEqual(['confirm', 'reminder'])
    expect(new Set(mails.map(({ link }) => link)).size).toBe(2)

    const answer = await confirm('Lê')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ data: { status: 'confirmed' } })
  })

  it('no reminder goes to confirmed, quarantined, unreachable or expiring signatories', async () => {
    await sign('Prompt')
    expect((await confirm('Prompt')).status).toBe(200)
    await sign('Robot', { website: 'https://spam.example' })
    await sign('Perdu')
    await database.rows(
      `update signatories set unreachable = ${name === 'SQLite' ? '1' : 'true'} where first_name = ?`,
      'Perdu',
    )
    expect(await remind(3)).toBe(0)
    await sign('Tard')
    expect(await remind(6.5)).toBe(0)
    expect(await kindsTo('Tard')).toEqual(['confirm'])
  })

  it('signing again restarts the two days', async () => {
    await sign('Encore')
    const backdated = new Date(start - 1.5 * DAY)
    await database.rows(
      'update signatories set consent_at = ?, last_mail_at = ?, mails_since = ? where first_name = ?',
      ...Array.from({ length: 3 }, () => (name === 'SQLite' ? backdated.getTime() : backdated)),
      'Encore',
    )
    await sign('Encore')
    expect(await kindsTo('Encore')).toEqual(['confirm', 'confirm'])
    await remind(1)
    expect(await kindsTo('Encore')).toEqual(['confirm', 'confirm'])
    await remind(2.1)
    expect(await kindsTo('Encore')).toEqual(['confirm', 'confirm', 'reminder'])
  })

  it('a run reminds all signatories, however many there are', async () => {
    await database.rows('delete from mails')
    const [columns, values] = [
      'document_id, state, first_name, kind, is_public, newsletter, unreachable, counted, language, consent_at, mailbox_sealed, key_id',
      'state, first_name, kind, is_public, newsletter, unreachable, counted, language, consent_at, mailbox_sealed, key_id',
    ]
    await sign('Foule')
    const many =
      name === 'SQLite'
        ? 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200) select '
        : 'with n as (select generate_series(1, 1200) as i) select '
    const id = name === 'SQLite' ? "'m' || i" : "'m' || i::text"
    await database.rows(
      `insert into signatories (${columns}) ${many} ${id}, ${values} from n, signatories where first_name = ?`,
      'Foule',
    )
    expect(await remind(2.5)).toBeGreaterThanOrEqual(1_201)
    expect((await kindsTo('Foule')).filter((kind) => kind === 'reminder')).toHaveLength(1_201)
    expect(await remind(2.6)).toBe(0)
  })
})
