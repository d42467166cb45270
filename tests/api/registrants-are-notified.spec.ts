import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Jobs } from '../support/jobs'
import { linkOf, startMailServer, type MailServer } from '../support/mail-server'
import { sampleRegistration, postTo, publishSampleEvent, tokenIn } from '../support/use-registrations'
import { Admin } from '../support/admin'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import type { Running } from '../support/processes'
import { DATABASES, openStore, type Store } from '../support/store'

const HOUR = 3_600_000
const SITE = 'http://campagne.example'

/** What a calendar makes of a mail. */
function calendarIn(mail: ParsedMail | undefined) {
  const file = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')
  if (!file) throw new Error(`No calendar in « ${mail?.subject} »`)
  expect(file.content.toString()).toMatch(/END:VCALENDAR\r\n$/)
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString()) as unknown[])
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    title: event.summary,
    location: event.location,
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
    organizer: event.organizer.toLowerCase(),
    url: event.component.getFirstPropertyValue('url'),
    status: event.component.getFirstPropertyValue('status'),
  }
}

describe.each(DATABASES)('emails to registrants on %s', (name) => {
  let store: Store
  let mailServer: MailServer
  let cms: Running
  let database: Database
  let admin: Admin
  let processes: Jobs[]

  beforeAll(async () => {
    store = await openStore(name)
    mailServer = await startMailServer()
    const env = { ...store.env, SMTP_URL: mailServer.url, SITE_URL: SITE }
    cms = await startCms({ dataDir: store.dataDir, env })
    database = store.open()
    admin = await Admin.enter(cms.url)
    // SQLite has one process.
    processes = []
    while (processes.length < (name === 'PostgreSQL' ? 3 : 1)) processes.push(await Jobs.on({ ...store, env }))
  })
  afterAll(async () => {
    for (const jobs of processes) await jobs.stop()
    await cms.stop()
    await mailServer.stop()
    await database.close()
    await store.remove()
  })

  /** All processes at once, and once more: what was told stays told. */
  const run = async (job: string, now: Date) => {
    await Promise.all(processes.map((jobs) => jobs.run(job, now)))
    await Promise.all(processes.map((jobs) => jobs.run(job, now)))
  }
  /** What was queued as if it were later goes out now. */
  const sendNow = () =>
    database.rows(
      `update mails set next_attempt_at = ? where state = 'queued'`,
      name === 'SQLite' ? Date.now() : new Date(),
    )
  const confirm = async (mail: ParsedMail | undefined) => {
    const answer = await postTo(cms.url, '/registrations/confirm', { token: tokenIn(linkOf(mail!)) })
    expect(answer.status).toBe(200)
  }
  async function come(event: string, changes: object = {}) {
    const form = sampleRegistration({ ...changes })
    expect((await postTo(cms.url, '/registrations', { event, ...form })).status).toBe(202)
    await confirm((await mailServer.waitFor(form.email))[0])
    const [, mail] = await mailServer.waitFor(form.email, 2)
    return { ...form, mail: mail! }
  }
  /** Of all that was queued for one of them, whether or not it has gone out yet. */
  const kindsTo = async (lastName: string) =>
    (
      await database.rows<{ kind: string }>(
        'select m.kind from mails m join registrations r on r.document_id = m.subject where r.last_name = ? order by m.id',
        lastName,
      )
    ).map(({ kind }) => kind)

  it('emails carry a calendar file and a check-in code, and a change of the event sends new ones', async () => {
    const event = await publishSampleEvent(admin, 'agenda', { place: 'La Friche', address: '41 rue Jobin, Marseille' })
    const one = await come('agenda', { firstName: 'Zoé' })
    const entry = calendarIn(one.mail)
    expect(entry).toMatchObject({
      method: 'REQUEST',
      uid: `event-${event.documentId}@campagne.example`,
      sequence: 0,
      start: event.data.startsAt,
      end: event.data.endsAt,
      title: 'Webcafé agenda',
      location: 'La Friche, 41 rue Jobin, Marseille, En ligne',
      attendees: [`mailto:${one.email}`],
      organizer: 'mailto:bonjour@campagne.example',
      url: 'https://visio.exemple.fr/salle',
      status: 'CONFIRMED',
    })
    const code = one.mail.attachments.find(({ contentType }) => contentType === 'image/png')
    expect(code?.content.subarray(1, 4).toString()).toBe('PNG')
    expect(one.mail.html).toContain('data:image/png;base64')
    expect(one.mail.text).toContain('https://visio.exemple.fr/salle')

    const startsAt = new Date(Date.parse(event.data.startsAt) + HOUR).toISOString()
    const endsAt = new Date(Date.parse(event.data.endsAt) + HOUR).toISOString()
    // Other words are no change for a calendar.
    await event.change({ summary: 'Un café, deux écrans.' })
    await event.change({ startsAt, endsAt }, false)
    await run('tell-event-changes', new Date())
    expect(await kindsTo(one.lastName)).toEqual(['event-confirm', 'event-confirmed'])
    await event.change({ startsAt, endsAt })
    await run('tell-event-changes', new Date())
    const changed = calendarIn((await mailServer.waitFor(one.email, 3))[2])
    expect(changed).toMatchObject({ method: 'REQUEST', uid: entry.uid, sequence: 1, start: startsAt, end: endsAt })

    await event.change({ cancelled: true, cancelReason: 'La salle est inondée.' })
    await run('tell-event-changes', new Date())
    const last = (await mailServer.waitFor(one.email, 4))[3]
    expect(last?.text).toContain('La salle est inondée.')
    expect(calendarIn(last)).toMatchObject({ method: 'CANCEL', uid: entry.uid, sequence: 2, status: 'CANCELLED' })
    expect(await kindsTo(one.lastName)).toHaveLength(4)
  })

  it('waiting registrants get no link to join, and a cancelled seat leaves the calendar', async () => {
    await publishSampleEvent(admin, 'attente', { capacity: 1 })
    const one = await come('attente')
    const other = await come('attente', { locale: 'en' })
    expect(other.mail.text).not.toContain('visio.exemple.fr')
    expect(other.mail.attachments).toEqual([])
    expect(other.mail.subject).toBe('You are on the waiting list')
    await postTo(cms.url, '/registrations/cancel', { token: tokenIn(linkOf(one.mail)) })
    const [, , back] = await mailServer.waitFor(one.email, 3)
    expect(calendarIn(back)).toMatchObject({ method: 'CANCEL', uid: calendarIn(one.mail).uid })
    const [, , promoted] = await mailServer.waitFor(other.email, 3)
    expect(promoted?.subject).toBe('A seat was given back: it is yours')
    expect(promoted?.text).toContain('24 hours')
    expect(calendarIn(promoted).method).toBe('REQUEST')
  })

  it('the day before and the hour before, once each, however many processes there are', async () => {
    const event = await publishSampleEvent(admin, 'rappels', { capacity: 3 })
    const start = Date.parse(event.data.startsAt)
    const before = (hours: number) => new Date(start - hours * HOUR)
    const [early, late, gone] = [await come('rappels'), await come('rappels'), await come('rappels')]
    const waiting = await come('rappels')
    await postTo(cms.url, '/registrations', { event: 'rappels', ...sampleRegistration({ lastName: 'Pending' }) })
    const seatedAt = name === 'SQLite' ? before(20).getTime() : before(20)
    await database.rows('update registrations set seated_at = ? where last_name = ?', seatedAt, late.lastName)
    await database.rows(
      `update registrations set unreachable = ${name === 'SQLite' ? 1 : true} where last_name = ?`,
      gone.lastName,
    )
    const begun = ['event-confirm', 'event-confirmed']

    await run('remind-guests', before(24.1))
    expect(await kindsTo(early.lastName)).toEqual(begun)
    await run('remind-guests', before(23.9))
    await run('remind-guests', before(12))
    expect(await kindsTo(early.lastName)).toEqual([...begun, 'event-day'])
    expect(await kindsTo(late.lastName)).toEqual(begun)
    await run('remind-guests', before(0.9))
    await run('remind-guests', before(0.1))
    await run('remind-guests', before(-0.1))
    expect(await kindsTo(early.lastName)).toEqual([...begun, 'event-day', 'event-hour'])
    expect(await kindsTo(late.lastName)).toEqual([...begun, 'event-hour'])
    expect(await kindsTo(gone.lastName)).toEqual(begun)
    expect(await kindsTo(waiting.lastName)).toEqual(['event-confirm', 'event-waiting'])
    expect(await kindsTo('Pending')).toEqual(['event-confirm'])
    await sendNow()
    const [, , , hour] = await mailServer.waitFor(early.email, 4)
    expect(hour?.text).toContain('https://visio.exemple.fr/salle')
  })

  it('registrants get one email when the replay is published', async () => {
    const event = await publishSampleEvent(admin, 'revoir', { capacity: 1 })
    const end = Date.parse(event.data.endsAt)
    const one = await come('revoir')
    const waiting = await come('revoir')
    await run('thank-guests', new Date(end + HOUR))
    expect(await kindsTo(one.lastName)).toHaveLength(2)
    await event.change({ replayUrl: 'https://video.exemple.fr/42' })
    await run('thank-guests', new Date(end - HOUR))
    expect(await kindsTo(one.lastName)).toHaveLength(2)
    await run('thank-guests', new Date(end + HOUR))
    expect(await kindsTo(one.lastName)).toEqual(['event-confirm', 'event-confirmed', 'event-replay'])
    expect(await kindsTo(waiting.lastName)).toHaveLength(2)
    await sendNow()
    const [, , thanks] = await mailServer.waitFor(one.email, 3)
    expect(thanks?.text).toContain('https://video.exemple.fr/42')
  })
})
