import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import { afterAll, beforeAll } from 'vitest'
import { Admin } from './admin'
import { hurryEmails, type Database } from './database'
import { startCms } from './site'
import { startMailServer, type MailServer } from './mail-server'
import type { Running } from './processes'
import { openStore, type DatabaseName, type Store } from './store'

type Fields = Record<string, unknown>

export const UID = 'api::testimony.testimony'
export const SITE = 'http://campagne.example'

let strangers = 0

/** A valid form of a new testimony. */
export function sampleTestimony(changes: Fields = {}): Fields & { email: string; title: string } {
  strangers += 1
  return {
    title: `Un four à pain pour ${strangers} villages`,
    story: `Il fallait un four, et personne ne pouvait le construire seul.\n\nNous l’avons fait à ${strangers}, en un été.`,
    partners: [
      { kind: 'association', name: 'Les Pains levés' },
      { kind: 'company', name: 'Briques & fils' },
    ],
    departement: '13',
    place: 'Aubagne',
    firstName: 'Manon',
    lastName: 'N’Diaye',
    shown: 'first',
    email: `manon.${strangers}@exemple.fr`,
    consent: true,
    elapsed: 90_000,
    ...changes,
  }
}

/** A header with an IP that no request had before. */
export const fromElsewhere = () => {
  strangers += 1
  return { 'x-forwarded-for': `10.3.${(strangers >> 8) & 255}.${strangers & 255}` }
}

/** A form as a browser sends it. */
export function formOf(data: unknown, picture?: Buffer, type = 'image/jpeg'): FormData {
  const form = new FormData()
  form.append('data', JSON.stringify(data))
  if (picture) form.append('picture', new File([new Uint8Array(picture)], 'photo.jpg', { type }))
  return form
}

/** A CMS with a mail server and an administrator, with helpers for testimonies. */
export function useTestimonies(name: DatabaseName) {
  let store: Store
  let cms: Running
  let database: Database
  let mailServer: MailServer
  let admin: Admin

  beforeAll(async () => {
    store = await openStore(name)
    mailServer = await startMailServer()
    const env = { ...store.env, SMTP_URL: mailServer.url, SITE_URL: SITE }
    cms = await startCms({ dataDir: store.dataDir, env })
    database = store.open()
    admin = await Admin.enter(cms.url)
  })
  afterAll(async () => {
    await cms?.stop()
    await mailServer?.stop()
    await database?.close()
    await store?.remove()
  })

  const send = (body: FormData | string, headers: Record<string, string> = {}) =>
    fetch(`${cms.url}/api/testimonies`, { method: 'POST', body, headers: { ...fromElsewhere(), ...headers } })

  const post = (action: 'confirm' | 'mine' | 'erase', token: string) =>
    fetch(`${cms.url}/api/testimonies/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fromElsewhere() },
      body: JSON.stringify({ data: { token } }),
    })

  /** The token in the mail that came for an address as the `count`th. */
  async function tokenOf(email: string, count: number): Promise<string> {
    const mails = await mailServer.waitFor(email, count)
    const token = /\?jeton=([\w-]+)/.exec(mails[count - 1]?.text ?? '')?.[1]
    if (!token) throw new Error(`No link in the mail: ${mails[count - 1]?.text}`)
    return token
  }

  async function tell(changes: Fields = {}, picture?: Buffer) {
    const story = sampleTestimony(changes)
    const answer = await send(formOf(story, picture))
    if (answer.status !== 202) throw new Error(`Telling: ${answer.status} ${await answer.text()}`)
    return story
  }

  /** Told and confirmed; `manage` is the token of the second mail. */
  async function tellAndConfirm(changes: Fields = {}, picture?: Buffer) {
    const story = await tell(changes, picture)
    const confirm = await tokenOf(story.email, 1)
    const answer = await post('confirm', confirm)
    if (answer.status !== 200) throw new Error(`Confirming: ${answer.status} ${await answer.text()}`)
    const held = ((await answer.json()) as { data: OwnTestimony }).data
    return { story, confirm, held, manage: await tokenOf(story.email, 2) }
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
    get mailServer() {
      return mailServer
    },
    log: () => cms.log(),
    send,
    post,
    tokenOf,
    tell,
    tellAndConfirm,
    rows: (sql: string, ...parameters: unknown[]) => database.rows(sql, ...parameters),
    rowsOf: (title: string) => database.rows('select * from testimonies where title = ? order by id', title),
    draftOf: (title: string) => admin.find(UID, 'title', title),
    hurryMails: () => hurryEmails(database),
    read: async (place: string) => fetch(`${cms.url}/api${place}`),
    /** The files of the media library, by name. */
    files: async () => (await readdir(path.join(store.dataDir, 'public', 'uploads'))).sort(),
    file: (name: string) => readFile(path.join(store.dataDir, 'public', 'uploads', name)),
    /** Kills the CMS, and starts it again on the same store. */
    async dieAndReturn() {
      const { port } = new URL(cms.url)
      await cms.kill()
      cms = await startCms({
        dataDir: store.dataDir,
        port: Number(port),
        env: { ...store.env, SMTP_URL: mailServer.url, SITE_URL: SITE },
      })
    },
  }
}
