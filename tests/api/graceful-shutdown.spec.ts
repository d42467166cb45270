import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Jobs } from '../support/jobs'
import { DATABASES, openStore, type Store } from '../support/store'

/** Whoever asks a process to end waits for so long, as supervisors do (milliseconds). */
const PATIENCE = 10_000

describe.each(DATABASES)('a process that is asked to end on %s', (name) => {
  let store: Store
  let jobs: Jobs

  beforeAll(async () => {
    store = await openStore(name)
    jobs = await Jobs.on(store)
  })
  afterAll(() => store?.remove())

  it('a process ends its running jobs and exits within ten seconds', { timeout: PATIENCE }, async () => {
    for (const name of ['check-links', 'apply-retention', 'recount-seats', 'check-signature-counts'])
      void jobs.run(name, new Date()).catch(() => undefined)
    expect(await jobs.stop()).toBe(0)
  })
})
