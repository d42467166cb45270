import { beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { useCms } from '../support/use-cms'
import { until } from '../support/pages'
import { PUBLIC_CONTENT } from '../support/public-content'

describe('a write is seen at once', () => {
  // Strapi's query builder names every statement it sends to the database.
  const cms = useCms({ DEBUG: 'knex:query' })
  let admin: Admin

  beforeAll(async () => {
    admin = await Admin.enter(cms.url)
  })

  const text = async (path: string) => (await cms.get(path)).text()

  it.each(PUBLIC_CONTENT)('$type: changed, then taken away', async ({ uid, by, change, drafts, api }) => {
    expect(await text(api)).not.toContain(change.value)
    const entry = by ? await admin.find(uid, by.field, by.value) : null
    const { [change.field]: before } = by ? await admin.find(uid, by.field, by.value) : await admin.find(uid)
    const body = { [change.field]: change.make ? change.make(before) : change.value }
    await admin.save(uid, entry, body)
    // A draft is nobody's business yet.
    if (drafts) expect(await text(api)).not.toContain(change.value)
    if (drafts) await admin.publish(uid, entry, body)
    expect(await text(api)).toContain(change.value)
    if (!drafts) return
    await admin.unpublish(uid, entry)
    expect(await text(api)).not.toContain(change.value)
    await admin.publish(uid, entry, body)
    expect(await text(api)).toContain(change.value)
  })

  it('asks the database once, however many ask', async () => {
    // Mails and counts are looked after meanwhile: theirs are not counted. Links are too, in levers as well: once a pause
    // has followed a write, and that is waited for.
    const linksChecked = (since: number) =>
      until(
        () => admin.request<{ checkedAt: string | null }>('GET', '/team/broken-links'),
        ({ checkedAt }) => Date.parse(checkedAt ?? '') > since,
        20_000,
      )
    const statements = () => cms.log().split('from `levers`').length
    const cost = async (readers: number) => {
      const lever = await admin.find('api::lever.lever', 'number', '1')
      const began = Date.now()
      await admin.publish('api::lever.lever', lever, { summary: `Lu par ${readers}` })
      await linksChecked(began)
      const before = statements()
      const answers = await Promise.all(Array.from({ length: readers }, () => text('/levers')))
      for (const answer of answers) expect(answer).toContain(`Lu par ${readers}`)
      return statements() - before
    }
    const one = await cost(1)
    expect(one).toBeGreaterThan(0)
    expect(await cost(1_000)).toBe(one)
  })

  it('a message invalidates no cached answer', async () => {
    await text('/levers')
    const before = cms.log().split('from `levers`').length
    const message = { name: 'Ada', email: 'ada@exemple.fr', subject: 'question', body: 'Un message parmi d’autres.' }
    expect((await cms.post('/messages', { data: message })).status).toBe(202)
    await text('/levers')
    expect(cms.log().split('from `levers`').length).toBe(before)
  })
})
