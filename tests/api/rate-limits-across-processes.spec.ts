import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCms } from '../support/site'
import { pastMidnight } from '../support/past-midnight'
import type { Running } from '../support/processes'
import { hasRedis, startRedis } from '../support/redis'
import { SAMPLE_EVENT } from '../support/use-registrations'
import { sampleSignature } from '../support/use-signing'
import { formOf } from '../support/use-testimonies'
import { DATABASES, openStore, type Store } from '../support/store'

interface Limited {
  name: string
  path: string
  /** How many requests one place may send; the tables of the CMS say so. */
  allowed: number
  /** What an allowed request is answered. */
  status: number
  body(): BodyInit
}

const json = (data: object) => JSON.stringify({ data })

const LIMITED: Limited[] = [
  {
    ...{ name: 'signatures without a proof of work', path: '/signatories', allowed: 5, status: 202 },
    body: () => json(sampleSignature()),
  },
  {
    ...{ name: 'messages', path: '/messages', allowed: 5, status: 202 },
    body: () =>
      json({
        name: 'Lê N’Diaye',
        email: 'le@exemple.fr',
        subject: 'question',
        body: 'Comment rejoindre une alliance ?',
      }),
  },
  {
    // A wrong key is refused like any other, and counted.
    ...{ name: 'check-in', path: `/events/${SAMPLE_EVENT}/door`, allowed: 600, status: 404 },
    body: () => json({ key: 'x'.repeat(43) }),
  },
  {
    // An empty form is refused, and counted.
    ...{ name: 'uploads', path: '/testimonies', allowed: 60, status: 400 },
    body: () => formOf({}),
  },
]

describe.runIf(hasRedis()).each(DATABASES)('rate limits of several processes with Redis, on %s', (name) => {
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

  // A new day has new hashes of IP addresses, whose counts begin at 0.
  beforeEach(() => pastMidnight('UTC', 15))

  const post = async ({ path, body }: Limited, time: number, from: string) => {
    const content = body()
    const answer = await fetch(`${processes[time % processes.length]?.url}/api${path}`, {
      method: 'POST',
      headers: {
        ...(typeof content === 'string' && { 'content-type': 'application/json' }),
        'x-forwarded-for': from,
      },
      body: content,
    })
    return answer.status
  }
  const postOften = async (limited: Limited, times: number, from: string) => {
    const statuses: number[] = []
    for (let time = 0; time < times; time++) statuses.push(await post(limited, time, from))
    return statuses
  }

  it.each(LIMITED)('$name by all processes', async (limited) => {
    const { allowed, status } = limited
    expect(await postOften(limited, allowed + 2, '198.51.100.1')).toEqual([
      ...Array<number>(allowed).fill(status),
      429,
      429,
    ])
  })

  it('no key in Redis holds an IP address', async () => {
    expect(await redis.everything()).not.toContain('198.51.100.1')
  })

  it('each process counts for itself while Redis is away', async () => {
    await redis.stop()
    for (const limited of LIMITED) {
      const statuses = await postOften(limited, (limited.allowed + 1) * processes.length, '198.51.100.2')
      const answered = (status: number) => statuses.filter((one) => one === status).length
      expect([limited.name, answered(limited.status), answered(429)]).toEqual([
        limited.name,
        limited.allowed * processes.length,
        processes.length,
      ])
    }
  })
})
