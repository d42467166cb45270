import { afterAll, beforeAll } from 'vitest'
import { Admin } from './admin'
import type { Database } from './database'
import { startCms } from './site'
import { until } from './pages'
import type { Running } from './processes'
import { openStore, type DatabaseName, type Store } from './store'

export type Row = Record<string, unknown>

/** The event of the first content that one can register for. */
export const SAMPLE_EVENT = 'webcafe-prochaine-edition-exemple'

const EVENT = 'api::event.event'
const HOUR = 3_600_000

let strangers = 0

/** A valid form of a new person, without the event. */
export function sampleRegistration(changes: Row = {}): Row & { email: string; lastName: string } {
  strangers += 1
  const letters = strangers.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
  return { firstName: 'Ada', lastName: `N’${letters}`, email: `ada.${letters}@exemple.fr`, elapsed: 30_000, ...changes }
}

/** Each request has an IP of its own, unless `headers` say otherwise. */
export function postTo(url: string, path: string, data: unknown, headers: Record<string, string> = {}) {
  strangers += 1
  return fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.2.${(strangers >> 8) & 255}.${strangers & 255}`,
      ...headers,
    },
    body: typeof data === 'string' ? data : JSON.stringify({ data }),
  })
}

/** The token of a link. */
export const tokenIn = (link: unknown) => new URL(String(link)).searchParams.get('jeton') ?? ''

/** A published event of an hour, in three days by default. */
export async function publishSampleEvent(admin: Admin, slug: string, changes: Row = {}) {
  const startsAt = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 72 * HOUR)
  const data = {
    title: `Webcafé ${slug}`,
    slug,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + HOUR).toISOString(),
    online: true,
    onlineUrl: 'https://visio.exemple.fr/salle',
    summary: 'Un café, un écran.',
    ...changes,
  }
  const event = await admin.create(EVENT, data)
  await admin.publish(EVENT, event, data)
  return {
    documentId: event.documentId,
    slug,
    data,
    /** Saves the event with some changes, and publishes it by default. */
    async change(more: Row, isPublished = true) {
      Object.assign(data, more)
      if (isPublished) await admin.publish(EVENT, event, data)
      else await admin.save(EVENT, event, data)
    },
    remove: () => admin.remove(EVENT, event),
  }
}

/** A CMS on one of the databases, with helpers for registrations. Its emails stay in the outbox. */
export function useRegistrations(name: DatabaseName, env: Record<string, string> = {}) {
  let store: Store
  let cms: Running
  let database: Database
  let admin: Admin

  beforeAll(async () => {
    store = await openStore(name)
    cms = await startCms({ dataDir: store.dataDir, env: { ...store.env, ...env } })
    database = store.open()
    admin = await Admin.enter(cms.url)
  })
  afterAll(async () => {
    await cms?.stop()
    await database?.close()
    await store?.remove()
  })

  const post = (path: string, data: unknown, headers: Record<string, string> = {}) =>
    postTo(cms.url, path, data, headers)
  const rows = <T = Row>(sql: string, ...parameters: unknown[]) => database.rows<T>(sql, ...parameters)
  const registration = async (lastName: unknown): Promise<Row> =>
    (await rows('select * from registrations where last_name = ? order by id', lastName))[0] ?? {}
  const mails = async (lastName: unknown): Promise<{ kind: string; link: string }[]> =>
    rows('select kind, link from mails where subject = ? order by id', (await registration(lastName)).document_id)

  async function register(event: string, changes: Row = {}) {
    const form = sampleRegistration(changes)
    const answer = await post('/registrations', { event, ...form })
    if (answer.status !== 202) throw new Error(`Registering: ${answer.status} ${await answer.text()}`)
    return form
  }

  /** The token in the latest email of a kind to the person with that last name. */
  async function tokenFor(lastName: unknown, kind: string): Promise<string> {
    const mail = (await mails(lastName)).filter((one) => one.kind === kind).at(-1)
    if (!mail) throw new Error(`${String(lastName)} has no ${kind} mail`)
    return tokenIn(mail.link)
  }

  /** Registers and confirms; `manage` is the token of the mail that follows. */
  async function come(event: string, changes: Row = {}) {
    const form = await register(event, changes)
    const confirm = await tokenFor(form.lastName, 'event-confirm')
    const answer = await post('/registrations/confirm', { token: confirm })
    if (answer.status !== 200) throw new Error(`Confirming: ${answer.status} ${await answer.text()}`)
    const { data } = (await answer.json()) as { data: { status: string } }
    return { form, confirm, status: data.status, manage: tokenIn((await mails(form.lastName)).at(-1)?.link) }
  }

  return {
    get url() {
      return cms.url
    },
    get store() {
      return store
    },
    get admin() {
      return admin
    },
    post,
    rows,
    registration,
    mails,
    kinds: async (lastName: unknown) => (await mails(lastName)).map(({ kind }) => kind),
    tokenFor,
    register,
    come,
    announce: (slug: string, changes: Row = {}) => publishSampleEvent(admin, slug, changes),
    async read<T>(path: string): Promise<T> {
      return ((await (await fetch(`${cms.url}/api${path}`)).json()) as { data: T }).data
    },
    /** Moves the last email of that row a minute back, so that the next one may go out. */
    async letAWhileGoBy(lastName: unknown) {
      const { last_mail_at: at } = await registration(lastName)
      const earlier = at instanceof Date ? new Date(at.getTime() - 60_000) : Number(at) - 60_000
      await rows('update registrations set last_mail_at = ? where last_name = ?', earlier, lastName)
    },
    /** What `read` gives once it is `right`. */
    eventually: <T>(read: () => Promise<T>, right: (value: T) => boolean) => until(read, right, 5_000),
    /** What the database calls a moment. */
    moment: (date: Date) => (name === 'SQLite' ? date.getTime() : date),
  }
}
