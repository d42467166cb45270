import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../support/database'
import { startCms, temporaryDataDir } from '../support/site'
import { useRunPostgres, type Postgres } from '../support/postgres'
import type { Running } from '../support/processes'
import { DATABASES } from '../support/store'

const READS = [
  '/site',
  '/site?locale=en',
  '/pages/home',
  '/pages/home?locale=en',
  '/levers',
  '/op-ed',
  '/supporters',
  '/milestones',
]

const everything = (cms: Running) =>
  Promise.all(READS.map(async (path) => (await fetch(`${cms.url}/api${path}`)).text()))

let postgres: Postgres

beforeAll(async () => {
  if (DATABASES.includes('PostgreSQL')) postgres = await useRunPostgres()
})
afterAll(() => postgres?.stop())

describe.each(DATABASES)('the seed on %s', (database) => {
  let dataDir: string
  let remove: () => Promise<void>
  let env: Record<string, string> = {}

  beforeAll(async () => {
    ;({ dataDir, remove } = await temporaryDataDir())
    if (database === 'PostgreSQL') env = { DATABASE_URL: await postgres.createDatabase('seeding') }
  })
  afterAll(() => remove?.())

  it('the seed fills an empty database, and a second start changes nothing', async () => {
    const first = await startCms({ dataDir, env })
    expect(first.log()).toContain('entries of first content were written')
    const before = await everything(first)
    expect(before.join()).toContain('Cathy Racon-Bouzon')
    await first.stop()

    const second = await startCms({ dataDir, env })
    expect(second.log()).not.toContain('first content')
    expect(await everything(second)).toEqual(before)
    await second.stop()
  })

  it('a database that holds anything is not seeded', async () => {
    // Levers that pages lead to, and the site itself, would not be let go by the admin.
    const left = openDatabase(dataDir, env)
    await left.rows('delete from levers where number > 1')
    await left.rows('delete from site')
    await left.close()

    const again = await startCms({ dataDir, env })
    expect((await fetch(`${again.url}/api/site`)).status).toBe(404)
    const { data } = (await (await fetch(`${again.url}/api/levers`)).json()) as { data: unknown[] }
    expect(data).toHaveLength(1)
    await again.stop()
  })
})
