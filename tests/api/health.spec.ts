import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms } from '../support/site'
import { hasPostgres } from '../support/postgres'
import type { Running } from '../support/processes'
import { openStore, type Store } from '../support/store'

describe.runIf(hasPostgres())('the CMS says how it is', () => {
  let store: Store
  let cms: Running

  beforeAll(async () => {
    // A server of its own, which this test stops.
    store = await openStore('PostgreSQL', { durable: true })
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
  })
  afterAll(() => cms?.kill())

  it('200 while it can serve and write', async () => {
    const answer = await fetch(`${cms.url}/api/health`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({ data: { status: 'ok' }, meta: {} })
  })

  it('503 and why when its database is gone, and its process lives on', async () => {
    await store.remove()
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
