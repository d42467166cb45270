import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms } from '../support/site'
import { pastMidnight } from '../support/past-midnight'
import type { Running } from '../support/processes'
import { hasRedis, startRedis } from '../support/redis'
import { sampleSignature } from '../support/use-signing'
import { DATABASES, openStore, type Store } from '../support/store'

/** How many signatures a place may send without a proof of work: the first rules say so. */
const TRIES = 5

describe.runIf(hasRedis()).each(DATABASES)('on %s, limits are counted together in Redis', (name) => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  let store: Store
  const processes: Running[] = []

  beforeAll(async () => {
    redis = await startRedis()
    store = await openStore(name)
    const env = { ...store.env, REDIS_URL: redis.url }
    // SQLite has one process.
    for (let count = name === 'SQLite' ? 1 : 2; count > 0; count--)
      processes.push(await startCms({ dataDir: store.dataDir, env }))
  })
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.stop()))
    await store?.remove()
  })

  // A new day knows nobody's place any more.
  beforeEach(() => pastMidnight('UTC', 10))

  const sign = async (time: number, from: string) => {
    const answer = await fetch(`${processes[time % processes.length]?.url}/api/signatories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ data: sampleSignature() }),
    })
    return answer.status
  }
  const signOften = async (times: number, from: string) => {
    const statuses: number[] = []
    for (let time = 0; time < times; time++) statuses.push(await sign(time, from))
    return statuses
  }

  it('by all processes', async () => {
    expect(await signOften(TRIES + 2, '198.51.100.1')).toEqual([...Array<number>(TRIES).fill(202), 429, 429])
  })

  it('and by each for itself while Redis is away', async () => {
    await redis.stop()
    const statuses = await signOften((TRIES + 1) * processes.length, '198.51.100.2')
    expect(statuses.filter((status) => status === 202)).toHaveLength(TRIES * processes.length)
    expect(statuses.filter((status) => status === 429)).toHaveLength(processes.length)
  })
})
