import { afterAll, beforeAll } from 'vitest'
import type { Database } from './database'
import { startCms } from './site'
import { until } from './pages'
import type { Running } from './processes'
import { openStore, type DatabaseName, type Store } from './store'

type Row = Record<string, unknown>

let strangers = 0

/** A valid form of a new person. */
export function sampleSignature(changes: Row = {}): Row & { email: string; lastName: string } {
  strangers += 1
  const letters = strangers.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
  return {
    firstName: 'Ada',
    lastName: `N’${letters}`,
    email: `ada.${letters}@exemple.fr`,
    kind: 'citizen',
    departement: '13',
    isPublic: true,
    consent: true,
    elapsed: 30_000,
    ...changes,
  }
}

/** A CMS on one of the databases, with helpers for signatures. Its emails stay in the outbox. */
export function useSigning(name: DatabaseName, env: Record<string, string> = {}) {
  let store: Store
  let cms: Running
  let database: Database

  beforeAll(async () => {
    store = await openStore(name)
    cms = await startCms({ dataDir: store.dataDir, env: { ...store.env, ...env } })
    database = store.open()
  })
  afterAll(async () => {
    await cms?.stop()
    await database?.close()
    await store?.remove()
  })

  /** Each request has an IP of its own, unless `headers` say otherwise. */
  const post = (path: string, data: unknown, headers: Record<string, string> = {}) => {
    strangers += 1
    const from = `10.1.${(strangers >> 8) & 255}.${strangers & 255}`
    return fetch(`${cms.url}/api/signatories${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
      body: typeof data === 'string' ? data : JSON.stringify({ data }),
    })
  }
  const rows = (sql: string, ...parameters: unknown[]) => database.rows(sql, ...parameters)
  /** The rows with that last name. */
  const signatories = (lastName: unknown) => rows('select * from signatories where last_name = ? order by id', lastName)
  const mails = (documentId: unknown) => rows('select * from mails where subject = ? order by id', documentId)

  /** The token in the latest email of a kind to the person with that last name. */
  async function tokenFor(lastName: unknown, kind: string): Promise<string> {
    const [row] = await signatories(lastName)
    const mail = (await mails(row?.document_id)).filter((one) => one.kind === kind).at(-1)
    const token = mail && new URL(String(mail.link)).searchParams.get('jeton')
    if (!token) throw new Error(`${String(lastName)} has no ${kind} mail`)
    return token
  }

  async function sign(changes: Row = {}, headers: Record<string, string> = {}) {
    const form = sampleSignature(changes)
    const answer = await post('', form, headers)
    if (answer.status !== 202) throw new Error(`Signing: ${answer.status} ${await answer.text()}`)
    return form
  }

  /** Signs and confirms; `manage` is the token of the thanks. */
  async function signAndConfirm(changes: Row = {}) {
    const form = await sign(changes)
    const confirm = await tokenFor(form.lastName, 'confirm')
    const answer = await post('/confirm', { token: confirm })
    if (answer.status !== 200) throw new Error(`Confirming: ${answer.status} ${await answer.text()}`)
    return { form, confirm, manage: await tokenFor(form.lastName, 'thanks') }
  }

  return {
    get url() {
      return cms.url
    },
    get dataDir() {
      return store.dataDir
    },
    get env() {
      return store.env
    },
    get store() {
      return store
    },
    get database() {
      return database
    },
    log: () => cms.log(),
    post,
    rows,
    signatories,
    mails,
    tokenFor,
    sign,
    signAndConfirm,
    /** Moves the last email of that row a minute back, so that the next one may go out. */
    async letAWhileGoBy(lastName: unknown) {
      const [{ last_mail_at: at } = { last_mail_at: 0 }] = await signatories(lastName)
      const earlier = at instanceof Date ? new Date(at.getTime() - 60_000) : Number(at) - 60_000
      await rows('update signatories set last_mail_at = ? where last_name = ?', earlier, lastName)
    },
    /** The first answer of `read` that is `right`; public answers are a second old at most. */
    eventually: <T>(read: () => Promise<T>, right: (value: T) => boolean) => until(read, right, 5_000),
    async read<T>(path: string): Promise<T> {
      return (await (await fetch(`${cms.url}/api${path}`)).json()) as T
    },
  }
}
