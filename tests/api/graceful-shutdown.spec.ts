import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Jobs } from '../support/jobs'
import { DATABASES, openStore, type Store } from '../support/store'

/** Whoever asks a process to end waits for so long, as supervisors do (milliseconds). */
const PATIENCE = 10_000

describe.each(DATABASES)('on %s, a process that is to end', (name) => {
  let store: Store
  let jobs: Jobs

  beforeAll(async () => {
    store = await openStore(name)
    jobs = await Jobs.on(store)
  })
  afterAll(() => store?.remove())

  it('ends what it is at, and keeps nobody waiting', { timeout: PATIENCE }, async () => {
    for (const name of ['check-links', 'apply-retention', 'recount-seats', 'check-signature-counts'])
      void jobs.run(name, new Date()).catch(() => undefined)
    expect(await jobs.stop()).toBe(0)
  })
})
