import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { startCms, temporaryDataDir } from '../support/site'
import { until } from '../support/pages'
import { hasPostgres, useRunPostgres, type Postgres } from '../support/postgres'
import type { Running } from '../support/processes'
import { hasRedis, startRedis } from '../support/redis'

/** Without a Redis the other processes believe what they know for this long, in milliseconds. */
const AGE_ALONE = 1_000
/** With one they hear of a write at once; this is what a message over loopback may take, in milliseconds. */
const AT_ONCE = 400

describe.runIf(hasPostgres() && hasRedis())('several processes share one database', () => {
  let postgres: Postgres
  let redis: Awaited<ReturnType<typeof startRedis>>

  beforeAll(async () => {
    ;[postgres, redis] = await Promise.all([useRunPostgres(), startRedis()])
  })
  afterAll(async () => {
    await Promise.all([postgres?.stop(), redis?.stop()])
  })

  describe.each([
    ['alone', AGE_ALONE],
    ['with a Redis', AT_ONCE],
  ])('%s', (name, patience) => {
    const processes: Running[] = []
    let remove: () => Promise<void>

    beforeAll(async () => {
      const folder = await temporaryDataDir()
      remove = folder.remove
      const env: Record<string, string> = { DATABASE_URL: await postgres.createDatabase(`house_${patience}`) }
      if (name !== 'alone') env.REDIS_URL = redis.url
      processes.push(await startCms({ dataDir: folder.dataDir, env }))
      processes.push(await startCms({ dataDir: folder.dataDir, env }))
    })
    afterAll(async () => {
      await Promise.all(processes.map((one) => one.stop()))
      await remove?.()
    })

    it('the first content is written once', async () => {
      const seeded = processes.filter((one) => one.log().includes('entries of first content were written'))
      expect(seeded).toHaveLength(1)
      const { data } = (await (await fetch(`${processes[1]?.url}/api/levers`)).json()) as { data: unknown[] }
      expect(data).toHaveLength(7)
    })

    it(`what one process writes the other gives within ${patience} ms`, async () => {
      const [one, other] = processes as [Running, Running]
      const admin = await Admin.enter(one.url)
      const lever = await admin.find('api::lever.lever', 'number', '2')
      const read = async () => (await fetch(`${other.url}/api/levers`)).text()
      for (let time = 0; time < 5; time++) {
        const summary = `Écrit par l’un, lu chez l’autre, ${time}`
        expect(await read()).not.toContain(summary)
        await admin.publish('api::lever.lever', lever, { summary })
        await until(read, (found) => found.includes(summary), patience)
      }
    })
  })
})
