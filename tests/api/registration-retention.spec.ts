import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Jobs } from '../support/jobs'
import { useRegistrations } from '../support/use-registrations'
import { DATABASES } from '../support/store'

const DAY = 24 * 3_600_000

/** Columns that say who somebody was. */
const PERSONAL = [
  'first_name',
  'last_name',
  'organisation',
  'role',
  'departement',
  'answers',
  'needs',
  'mailbox_hash',
  'mailbox_sealed',
  'address_hash',
  'newsletter_at',
]

describe.each(DATABASES)('retention of registrations on %s', (name) => {
  const house = useRegistrations(name)
  let jobs: Jobs
  let end = 0
  const retain = async (moment: number) => (await jobs.run('apply-retention', new Date(moment))).result
  const row = async (id: unknown) =>
    (await house.rows('select * from registrations where document_id = ?', id))[0] ?? {}
  const expectErased = async (id: unknown) => {
    const erased = await row(id)
    for (const column of PERSONAL) expect(erased[column], column).toBeNull()
    expect(await house.rows('select id from tokens where subject = ?', id)).toEqual([])
    expect(await house.rows('select id from mails where subject = ?', id)).toEqual([])
  }

  beforeAll(async () => {
    const { data } = await house.announce('oubli', { capacity: 1 })
    end = Date.parse(data.endsAt)
    jobs = await Jobs.on(house.store)
  })
  afterAll(() => jobs.stop())

  it('an unconfirmed registration is erased after seven days, and its mailbox may register again', async () => {
    const form = await house.register('oubli', { organisation: 'Les Confettis', newsletter: true })
    const { document_id: id } = await house.registration(form.lastName)
    expect(await retain(Date.now() + 6.9 * DAY)).toEqual({})
    expect(await retain(Date.now() + 7.1 * DAY)).toMatchObject({ registration: 1 })
    expect((await row(id)).state).toBe('expired')
    await expectErased(id)
    await house.post('/registrations', { event: 'oubli', ...form })
    expect((await house.registration(form.lastName)).state).toBe('pending')
  })

  it('needs are erased a week after the event, the rest after three months; the number of attendees stays', async () => {
    const { form, status, manage } = await house.come('oubli', { needs: 'Une rampe', newsletter: true })
    expect(status).toBe('confirmed')
    const { document_id: id } = await house.registration(form.lastName)
    await retain(end + 6.9 * DAY)
    expect((await row(id)).needs).toBe('Une rampe')
    expect(await retain(end + 7.1 * DAY)).toMatchObject({ needs: 1 })
    expect(await row(id)).toMatchObject({ needs: null, last_name: form.lastName })
    await retain(end + 89.9 * DAY)
    expect((await row(id)).last_name).toBe(form.lastName)
    expect(await retain(end + 90.1 * DAY)).toHaveProperty('guest')
    expect((await row(id)).state).toBe('confirmed')
    await expectErased(id)
    expect((await house.post('/registrations/mine', { token: manage })).status).toBe(404)
    expect(await retain(end + 90.2 * DAY)).toEqual({})
  })
})
