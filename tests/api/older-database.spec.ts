import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../support/database'
import { OLD_COLUMN, OLD_TABLES, openOldStore, readAll, type Rows } from '../support/old-database'
import type { Running } from '../support/processes'
import { startCms } from '../support/site'
import { DATABASES, type Store } from '../support/store'

/** Strapi’s own notes, and the permissions of roles: every start writes them anew. */
const REWRITTEN = /^(strapi_|admin_permissions|up_permissions)/

describe.each(DATABASES)('a database of an older version on %s', (name) => {
  let store: Store
  let cms: Running
  let database: Database
  let before: Map<string, Rows>
  let after: Map<string, Rows>

  beforeAll(async () => {
    store = await openOldStore(name)
    database = store.open()
    before = await readAll(name, database)
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    after = await readAll(name, database)
  })
  afterAll(async () => {
    await cms?.stop()
    await database?.close()
    await store?.remove()
  })

  it('keeps every table, also one that the schema has no more', () => {
    expect([...before.keys()]).toEqual(expect.arrayContaining(OLD_TABLES))
    expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]))
  })

  it('keeps every row of every table with all its columns', () => {
    for (const [table, rows] of before) {
      if (REWRITTEN.test(table)) continue
      for (const [id, row] of rows) expect(after.get(table)?.get(id), `${table} ${id}`).toMatchObject(row)
    }
  })

  it('keeps a column that the schema has no more, with what it holds', () => {
    const rows = [...(after.get(OLD_COLUMN.table)?.values() ?? [])]
    expect(rows.map((row) => row[OLD_COLUMN.column])).toEqual(['Docteure'])
  })

  it('keeps the permissions of every role', () => {
    const actionsOf = (rows: Rows | undefined) => [...(rows?.values() ?? [])].map(({ action }) => action).sort()
    for (const table of ['admin_permissions', 'up_permissions'])
      expect(actionsOf(after.get(table)), table).toEqual(actionsOf(before.get(table)))
  })

  it('the API serves the content of an older database', async () => {
    const read = async (path: string) => {
      const answer = await fetch(`${cms.url}/api${path}`)
      expect(answer.status, path).toBe(200)
      return ((await answer.json()) as { data: unknown[] }).data
    }
    expect(await read('/levers')).toHaveLength(7)
    expect(await read('/signatories')).toEqual([expect.objectContaining({ lastName: 'Ngô' })])
    const [thanks] = await database.rows<{ link: string }>("select link from mails where kind = 'thanks'")
    const own = await fetch(`${cms.url}/api/signatories/mine`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { token: new URL(String(thanks?.link)).searchParams.get('jeton') } }),
    })
    expect(await own.json()).toMatchObject({ data: { lastName: 'Ngô', email: 'ada@exemple.fr' } })
  })

  it('takes a signature from somebody new', async () => {
    const answer = await fetch(`${cms.url}/api/signatories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        data: {
          ...{ firstName: 'Lê', lastName: 'N’Diaye', email: 'le@exemple.fr', kind: 'citizen', departement: '13' },
          ...{ isPublic: true, consent: true, elapsed: 60_000 },
        },
      }),
    })
    expect(answer.status).toBe(202)
    expect(await database.rows("select state from signatories where last_name = 'N’Diaye'")).toEqual([
      { state: 'pending' },
    ])
  })
})
