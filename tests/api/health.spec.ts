import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, temporaryDataDir } from '../support/site'
import { hasPostgres, startPostgres, type Postgres } from '../support/postgres'
import type { Running } from '../support/processes'

describe.runIf(hasPostgres())('the CMS says how it is', () => {
  let postgres: Postgres
  let cms: Running
  let remove: () => Promise<void>

  beforeAll(async () => {
    postgres = await startPostgres()
    const folder = await temporaryDataDir()
    remove = folder.remove
    cms = await startCms({ dataDir: folder.dataDir, env: { DATABASE_URL: await postgres.createDatabase('health') } })
  })
  afterAll(async () => {
    await cms?.kill()
    await remove?.()
  })

  it('200 while it can serve and write', async () => {
    const answer = await fetch(`${cms.url}/api/health`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({ data: { status: 'ok' }, meta: {} })
  })

  it('503 and why when its database is gone, and its process lives on', async () => {
    await postgres.stop()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const answer = await fetch(`${cms.url}/api/health`)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({
      data: null,
      error: { status: 503, message: 'The database cannot be written' },
    })
    expect((await fetch(`${cms.url}/api/health`)).status).toBe(503)
  })
})
