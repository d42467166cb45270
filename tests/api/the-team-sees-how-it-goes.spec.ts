import { eventSpan } from '@confettis/shared/domain/event-span'
import { beforeAll, describe, expect, it } from 'vitest'
import { COUNTED, type Figures } from '../../cms/src/admin-api/dashboard/figures'
import { Admin } from '../support/admin'
import { Jobs } from '../support/jobs'
import { pastMidnight } from '../support/past-midnight'
import { publishSampleEvent } from '../support/use-registrations'
import { storeColumns, insertSignatory } from '../support/signatories'
import { useSigning } from '../support/use-signing'
import { DATABASES } from '../support/store'
import { emptyRole, person, type Role } from '../support/team'

const HOUR = 3_600_000
/** A round of counting, and some patience (milliseconds). */
const ROUND = 8_000
const PARIS = 'Europe/Paris'
/** What one day's signatures take to be told of (seconds). */
const TELLING = 60

const ROLES: readonly Role[] = ['redaction', 'publication', 'moderation', 'administration']
const NAMES: readonly (keyof Figures)[] = ['signatures', 'kinds', 'departements', 'to-moderate', 'next-event', 'mails']

describe.each(DATABASES)('the dashboard on %s', (name) => {
  const house = useSigning(name)
  let chief: Admin
  let day: string

  beforeAll(async () => {
    chief = await Admin.enter(house.url)
    await pastMidnight(PARIS, TELLING)
    day = new Date().toLocaleDateString('sv-SE', { timeZone: PARIS })
  })

  /** Noon in Greenwich, so many days of the calendar ago: days are not all of 24 hours, and that is the same day in Paris. */
  const noon = (daysAgo: number) => new Date(Date.parse(`${day}T12:00Z`) - daysAgo * 24 * HOUR)
  /** The day in Paris so many days ago. */
  const dayAgo = (days: number) => noon(days).toISOString().slice(0, 10)

  const told = async <Name extends keyof Figures>(of: Name) =>
    (await chief.request<{ data: Figures[Name] }>('GET', `/team/campaign/${of}`)).data
  const today = async () => (await told('signatures')).today
  const onDay = async (days: number) => {
    const { days: curve } = await told('signatures')
    return curve.find(({ day }) => day === dayAgo(days))?.confirmed
  }

  describe('figures of signatures', () => {
    it('today, as people confirm and withdraw', async () => {
      const before = await told('signatures')
      expect(before).toMatchObject({ today: 0, goal: 150 })
      expect(before.days).toHaveLength(30)
      expect(before.days.at(-1)).toEqual({ day: dayAgo(0), confirmed: 0 })

      const { manage } = await house.signAndConfirm({ kind: 'company', organisation: 'Maison', departement: '2A' })
      await house.signAndConfirm({ departement: '13' })
      expect(await told('signatures')).toMatchObject({ today: 2, total: before.total + 2 })
      expect(await onDay(0)).toBe(2)
      expect(
        (await told('kinds'))
          .slice(0, 2)
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['citizen', 'company'])

      expect((await house.post('/withdraw', { token: manage })).status).toBe(200)
      expect(await told('signatures')).toMatchObject({ today: 1, total: before.total + 1 })
      expect(await told('departements')).toEqual([{ departement: '13', confirmed: 1 }])
    })

    it('signatures of each of the last thirty days are counted by kind and by département', async () => {
      const put = (days: number, departement: string, kind: string) =>
        insertSignatory(house.store, house.database, {
          firstName: 'Ada',
          lastName: `Jour${days}`,
          confirmedAt: noon(days),
          departement,
          kind,
        })
      for (const days of [3, 3, 3, 29, 40]) await put(days, '974', 'association')
      await expect
        .poll(async () => (await told('kinds'))[0], { timeout: ROUND })
        .toEqual({
          kind: 'association',
          confirmed: 5,
        })
      const { days } = await told('signatures')
      expect(days.filter(({ confirmed }) => confirmed > 0)).toEqual([
        { day: dayAgo(29), confirmed: 1 },
        { day: dayAgo(3), confirmed: 3 },
        { day: dayAgo(0), confirmed: 1 },
      ])
      expect(await told('departements')).toEqual([
        { departement: '974', confirmed: 5 },
        { departement: '13', confirmed: 1 },
      ])
    })

    it('the nightly job corrects wrong or missing days', async () => {
      const jobs = await Jobs.on(house.store)
      const check = async () => (await jobs.run('check-signature-counts', new Date())).result
      try {
        expect(await check()).toEqual([])
        await house.rows('delete from tallies where scope = ?', `day:${dayAgo(3)}`)
        await house.rows('update tallies set value = 99 where scope = ?', `day:${dayAgo(0)}`)
        expect([...((await check()) as string[])].sort()).toEqual([`day:${dayAgo(3)}`, `day:${dayAgo(0)}`])
        expect([await onDay(3), await today()]).toEqual([3, 1])
        expect(await check()).toEqual([])
      } finally {
        await jobs.stop()
      }
    })
  })

  it('the dashboard counts what waits for a decision', async () => {
    expect(await told('to-moderate')).toEqual({ signatures: 0, stories: 0, messages: 0 })
    await house.sign({ lastName: 'Suspecte' })
    await house.rows(`update signatories set state = 'quarantined' where last_name = 'Suspecte'`)
    for (const [contentState, authorState] of [
      ['to-read', 'confirmed'],
      ['to-read', 'confirmed'],
      ['to-read', 'pending'],
      ['refused', 'confirmed'],
    ])
      await put('testimonies', { title: 'Un four', content_state: contentState, author_state: authorState })
    for (const handled of [false, false, false, true]) await put('messages', { name: 'Ada', handled })
    expect(await told('to-moderate')).toEqual({ signatures: 1, stories: 2, messages: 3 })
  })

  it('the dashboard shows the next event, and the one after it once it is cancelled', async () => {
    const soon = new Date(Math.ceil(Date.now() / HOUR) * HOUR)
    const event = await publishSampleEvent(chief, 'tout-de-suite', {
      startsAt: soon.toISOString(),
      endsAt: new Date(soon.getTime() + HOUR).toISOString(),
      capacity: 12,
    })
    await house.rows('update event_seats set taken = 12 where event = ?', event.documentId)
    for (const state of ['confirmed', 'waiting', 'waiting', 'cancelled'])
      await put('registrations', { event: event.documentId, event_slug: event.slug, state })
    expect(await told('next-event')).toEqual({
      documentId: event.documentId,
      title: 'Webcafé tout-de-suite',
      when: eventSpan(event.data, 'fr'),
      confirmed: 12,
      capacity: 12,
      waiting: 2,
    })
    await event.change({ cancelled: true })
    expect((await told('next-event'))?.documentId).not.toBe(event.documentId)
  })

  it('the dashboard counts queued and failed emails', async () => {
    await house.rows('delete from mails')
    expect(await told('mails')).toEqual({ queued: 0, failed: 0, waitingSince: null, hasServer: false })
    const at = (hours: number) => new Date(Date.now() + hours * HOUR)
    for (const hours of [1, -1, -2]) await put('mails', { state: 'queued', next_attempt_at: at(hours) })
    for (const state of ['failed', 'sent']) await put('mails', { state, next_attempt_at: at(-9) })
    const { waitingSince, ...figures } = await told('mails')
    expect(figures).toEqual({ queued: 3, failed: 1, hasServer: false })
    expect(Math.abs(Date.parse(waitingSince ?? '') - at(-2).getTime())).toBeLessThan(60_000)
  })

  it('large counts are capped', async () => {
    const many = COUNTED + 100
    await house.rows(
      `insert into mails (state) with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
       select 'failed' from n`,
    )
    expect((await told('mails')).failed).toBe(COUNTED + 1)
  })

  describe('access to the dashboard', () => {
    it.each(ROLES)('the role %s reads the dashboard', async (role) => {
      const { admin } = await person(chief, house.url, role)
      for (const of of NAMES) expect([of, await admin.status('GET', `/team/campaign/${of}`)]).toEqual([of, 200])
    })

    it('other callers may not read the dashboard', async () => {
      const { admin } = await person(chief, house.url, await emptyRole(chief))
      for (const of of NAMES) {
        expect([of, await admin.status('GET', `/team/campaign/${of}`)]).toEqual([of, 403])
        expect([of, (await fetch(`${house.url}/team/campaign/${of}`)).status]).toEqual([of, 401])
      }
    })
  })

  let rows = 0
  /** Straight into the table, as the CMS writes it. */
  async function put(table: string, row: Record<string, unknown>) {
    const whole = { document_id: `sees${String((rows += 1)).padStart(20, '0')}`, ...row }
    const [columns, places] = [Object.keys(whole), Object.keys(whole).map(() => '?')]
    await house.rows(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      ...Object.values(whole).map((value) => storeColumns(house.store, value)),
    )
  }
})
