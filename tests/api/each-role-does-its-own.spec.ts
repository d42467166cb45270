import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin, type Entry } from '../support/admin'
import { startCms } from '../support/site'
import type { Running } from '../support/processes'
import { DATABASES, openStore, type Store } from '../support/store'
import { person, type Person, type Role } from '../support/team'

const ROLES: Role[] = ['redaction', 'publication', 'moderation', 'administration']

/** For each type, what each role may do with a document: Read, Write, Publish, Delete. */
const MAY: Record<string, Record<Role, string>> = {
  page: { redaction: 'RW', publication: 'RWPD', moderation: '', administration: 'RWPD' },
  lever: { redaction: 'RW', publication: 'RWPD', moderation: 'R', administration: 'RWPD' },
  supporter: { redaction: 'RW', publication: 'RWPD', moderation: '', administration: 'RWPD' },
  event: { redaction: 'RW', publication: 'RWPD', moderation: 'RW', administration: 'RWPD' },
  partner: { redaction: 'R', publication: 'RWD', moderation: '', administration: 'RWD' },
  testimony: { redaction: '', publication: '', moderation: 'RWPD', administration: 'RWPD' },
  message: { redaction: '', publication: '', moderation: 'RWD', administration: 'RWD' },
  signatory: { redaction: '', publication: '', moderation: 'RWD', administration: 'RWD' },
  registration: { redaction: '', publication: '', moderation: 'RWD', administration: 'RWD' },
  'answer-template': { redaction: '', publication: '', moderation: 'RWD', administration: 'RWD' },
  mail: { redaction: '', publication: '', moderation: '', administration: 'R' },
  'access-record': { redaction: '', publication: '', moderation: '', administration: 'R' },
}

/** Asks for a document that is not there: who may ask is told so (404), who may not is sent away (403). */
const ASKED: Record<string, (list: string) => [method: string, path: string]> = {
  R: (list) => ['GET', `${list}/nobody`],
  W: (list) => ['PUT', `${list}/nobody`],
  P: (list) => ['POST', `${list}/nobody/actions/publish`],
  D: (list) => ['DELETE', `${list}/nobody`],
}

describe.each(DATABASES)('the permissions of each role on %s', (name) => {
  let store: Store
  let cms: Running
  let chief: Admin
  const team = {} as Record<Role, Person>
  const boot = async () => {
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    chief = await Admin.enter(cms.url)
  }

  beforeAll(async () => {
    store = await openStore(name)
    await boot()
    for (const role of ROLES) team[role] = await person(chief, cms.url, role)
  })
  afterAll(async () => {
    await cms?.stop()
    await store?.remove()
  })

  it.each(ROLES)('%s reads, writes and publishes what it is for, and nothing else', async (role) => {
    for (const [type, roles] of Object.entries(MAY))
      for (const [letter, ask] of Object.entries(ASKED)) {
        if (letter === 'P' && !roles.administration.includes('P')) continue
        const [method, path] = ask(`/content-manager/collection-types/api::${type}.${type}`)
        const status = await team[role].admin.status(method, path)
        expect.soft(status === 403, `${role} ${method} ${path}: ${status}`).toBe(!roles[role].includes(letter))
      }
  })

  it('the check-in link is shown to moderation and administration alone', async () => {
    const shown = async (role: Role) => {
      const { results } = await team[role].admin.request<{ results: object[] }>(
        'GET',
        '/content-manager/collection-types/api::event.event?locale=fr',
      )
      return 'doorLink' in results[0]!
    }
    expect(await Promise.all(ROLES.map(shown))).toEqual([false, false, true, true])
  })

  it('hidden fields are neither shown to a role nor taken from it', async () => {
    const keys = /doorKey|mailboxHash|mailboxSealed|addressHash|searchLast|keyId|payload/
    const database = store.open()
    const list = '/content-manager/collection-types/api::event.event?locale=fr'
    const [event] = (await chief.request<{ results: Entry[] }>('GET', list)).results as [Entry]
    const doorKey = async () =>
      (await database.rows('select door_key from events where document_id = ?', event.documentId))[0]!.door_key
    await chief.save('api::event.event', event, { doorOpen: true })
    for (const role of ROLES)
      for (const type of ['event', 'signatory', 'registration', 'testimony', 'message', 'mail']) {
        const seen = await team[role].admin.ask(
          'GET',
          `/content-manager/collection-types/api::${type}.${type}?locale=fr`,
        )
        expect.soft(await seen.text(), `${role} ${type}`).not.toMatch(keys)
      }
    const kept = await doorKey()
    expect(kept).toMatch(/^[\w-]{20,}$/)
    await team.redaction.admin.save('api::event.event', event, { doorKey: 'known' })
    expect(await doorKey()).toBe(kept)
    await database.close()
  })

  it('the media library is closed to API tokens', async () => {
    const asked = { name: 'Partenaire', description: '', type: 'read-only', lifespan: null }
    const { data: key } = await chief.request<{ data: { id: number; accessKey: string } }>(
      'POST',
      '/admin/api-tokens',
      asked,
    )
    const read = (path: string) =>
      fetch(cms.url + path, { headers: { authorization: `Bearer ${key.accessKey}` } }).then(({ status }) => status)
    expect(await Promise.all(['/api/levers', '/api/upload/files', '/api/upload/files/1'].map(read))).toEqual([
      200, 404, 404,
    ])
    await chief.request('DELETE', `/admin/api-tokens/${key.id}`)
  })

  it('administration alone sees accounts and API tokens', async () => {
    for (const path of ['/admin/users', '/admin/api-tokens', '/admin/roles'])
      for (const role of ROLES)
        expect(await team[role].admin.status('GET', path), `${role} ${path}`).toBe(
          role === 'administration' ? 200 : 403,
        )
  })

  it('the one API token for partners only reads', async () => {
    const { data: tokens } = await chief.request<{ data: { name: string; type: string }[] }>('GET', '/admin/api-tokens')
    expect(tokens.map(({ name, type }) => [name, type])).toEqual([['Sites partenaires', 'read-only']])
  })

  it('a second start changes no permission', async () => {
    const database = store.open()
    const kept = async () => [
      await database.rows('select id, action, subject from admin_permissions order by id'),
      await database.rows('select id, name, code from admin_roles order by id'),
    ]
    const before = await kept()
    await cms.stop()
    await boot()
    expect(await kept()).toEqual(before)
    await database.close()
  })
})
