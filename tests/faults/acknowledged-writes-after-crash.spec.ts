import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { seededDataDir, startCms } from '../support/site'
import { freePort } from '../support/ports'

const DEATHS = 20

describe('what was acknowledged is kept', () => {
  let dataDir: string
  let remove: () => Promise<void>

  beforeAll(async () => {
    ;({ dataDir, remove } = await seededDataDir({ durable: true }))
  })
  afterAll(() => remove?.())

  it(
    `through ${DEATHS} deaths of the CMS right after the 202`,
    async () => {
      const port = await freePort()
      const acknowledged: string[] = []
      for (let death = 0; death < DEATHS; death++) {
        const cms = await startCms({ dataDir, port })
        const body = `Message numéro ${death}, juste avant la panne.`
        const answer = await fetch(`${cms.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ data: { name: 'Ada', email: 'ada@exemple.fr', subject: 'question', body } }),
        })
        expect(answer.status).toBe(202)
        await cms.kill()
        acknowledged.push(body)
      }
      const cms = await startCms({ dataDir, port })
      const admin = await Admin.enter(cms.url)
      const { results } = await admin.request<{ results: { body: string }[] }>(
        'GET',
        '/content-manager/collection-types/api::message.message?pageSize=100',
      )
      expect(results.map(({ body }) => body).sort()).toEqual(acknowledged.sort())
      await cms.stop()
    },
    DEATHS * 20_000,
  )
})
