import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignatureSummary } from '@confettis/shared/domain/signatory'
import { Admin } from '../support/admin'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import { Jobs } from '../support/jobs'
import type { Running } from '../support/processes'
import { storeColumns, insertSignatory } from '../support/signatories'
import { DATABASES, openStore, type Store } from '../support/store'

const UID = 'api::signatory.signatory'
/** A round of looking for what is not counted, and some patience (milliseconds). */
const ROUND = 8_000

describe.each(DATABASES)('the signature count on %s', (name) => {
  let store: Store
  let database: Database
  let cms: Running
  let other: Running | undefined
  let jobs: Jobs

  beforeAll(async () => {
    store = await openStore(name)
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
    if (store.postgres) other = await startCms({ dataDir: store.dataDir, env: store.env })
    database = store.open()
    jobs = await Jobs.on(store)
  })
  afterAll(async () => {
    await Promise.all([cms.stop(), other?.stop(), jobs.stop()])
    await database.close()
    await store.remove()
  })

  const summary = async (from = cms): Promise<SignatureSummary> => {
    const answer = await fetch(`${from.url}/api/signatories/summary`)
    return ((await answer.json()) as { data: SignatureSummary }).data
  }
  const confirmed = async () => (await summary()).confirmed
  const put = async (how: number, departement: string) => {
    for (let at = 0; at < how; at++)
      await insertSignatory(store, database, { firstName: `Ada${at}`, lastName: 'Compte', departement })
  }
  const one = async <T>(sql: string) => (await database.rows<{ value: T }>(sql))[0]?.value

  it('each signature counts once, with consecutive numbers, whichever process settles', async () => {
    await put(250, '31')
    await expect.poll(confirmed, { timeout: ROUND }).toBe(250)
    expect((await summary()).byDepartement).toEqual({ '31': 250 })
    const rows = await database.rows<{ number: number }>('select number from signatories order by confirmed_at, id')
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 250 }, (_, at) => at + 1))
    expect(Number(await one('select sum(added - removed) as value from tally_windows'))).toBe(250)
    expect(Number(await one(`select count(*) as value from tally_windows`))).toBeLessThan(20)
    if (other) expect((await summary(other)).confirmed).toBe(250)
  })

  it('no longer once they are withdrawn, while the goal and the last number stay', async () => {
    const { goal } = await summary()
    await database.rows(`update signatories set state = 'withdrawn' where number <= 240`)
    await expect.poll(confirmed, { timeout: ROUND }).toBe(10)
    expect(await summary()).toMatchObject({ total: 118, goal, byDepartement: { '31': 10 } })
    await put(1, '33')
    await expect.poll(confirmed, { timeout: ROUND }).toBe(11)
    expect(await one('select max(number) as value from signatories')).toBe(251)
  })

  it('the decision of a moderator changes the count at once', async () => {
    const admin = await Admin.enter(cms.url)
    const [{ document_id } = { document_id: '' }] = await database.rows<{ document_id: string }>(
      'select document_id from signatories where number = 251',
    )
    const entry = { documentId: document_id }
    const shown = async (q: string) => (await fetch(`${cms.url}/api/signatories?q=${q}`)).text()

    await admin.save(UID, entry, { state: 'rejected' })
    await expect.poll(confirmed, { timeout: 2_000 }).toBe(10)
    await admin.save(UID, entry, { state: 'confirmed' })
    await expect.poll(confirmed, { timeout: 2_000 }).toBe(11)
    expect(await one('select max(number) as value from signatories')).toBe(251)

    await admin.save(UID, entry, { lastName: 'Autrement', departement: '971' })
    await expect.poll(async () => (await summary()).byDepartement, { timeout: 5_000 }).toEqual({ '31': 10, '971': 1 })
    expect(await shown('autrement')).toContain('Autrement')

    await admin.remove(UID, entry)
    await expect.poll(confirmed, { timeout: 15_000 }).toBe(10)
    expect(await shown('autrement')).not.toContain('Autrement')
  })

  it('the nightly job corrects a wrong sum', async () => {
    await database.rows(`update tallies set value = 999 where scope in ('confirmed', 'departement:31')`)
    const { result } = await jobs.run('check-signature-counts', new Date())
    expect(result).toEqual(expect.arrayContaining(['confirmed', 'departement:31']))
    await expect.poll(summary, { timeout: ROUND }).toMatchObject({ confirmed: 10, byDepartement: { '31': 10 } })
    expect((await jobs.run('check-signature-counts', new Date())).result).toEqual([])
  })

  it('counting windows are merged when they are a month old', async () => {
    const later = new Date(Date.now() + 31 * 24 * 3_600_000)
    await jobs.run('check-signature-counts', later)
    expect(Number(await one('select count(*) as value from tally_windows'))).toBe(1)
    const [window] = await database.rows('select * from tally_windows')
    expect(window).toMatchObject({ first_number: 1, last_number: 251 })
    expect(Number(await one('select sum(added - removed) as value from tally_windows'))).toBe(10)
  })

  it('numbers follow the time of confirmation, not the order of arrival', async () => {
    const moment = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second))
    for (const second of [30, 10, 20]) {
      await insertSignatory(store, database, {
        firstName: `S${second}`,
        lastName: 'Ordre',
        state: 'pending',
        confirmedAt: moment(second),
      })
    }
    await database.rows(
      `update signatories set state = 'confirmed' where last_name = 'Ordre' and confirmed_at is not null`,
    )
    await expect.poll(confirmed, { timeout: ROUND }).toBe(13)
    const rows = await database.rows<{ first_name: string }>(
      'select first_name from signatories where last_name = ? and confirmed_at >= ? order by number',
      'Ordre',
      storeColumns(store, moment(0)),
    )
    expect(rows.map(({ first_name }) => first_name)).toEqual(['S10', 'S20', 'S30'])
  })
})
