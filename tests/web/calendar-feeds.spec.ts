import type { Event } from '@confettis/shared/domain/event'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { COMING, publishEvent } from './support/events'
import { startSite } from './support/site-on'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

/** The file of an event, read by a parser that knows nothing of how it was written. */
async function read(path = '/evenements/webcafe.ics') {
  const { status, headers, text } = await site.visit(path)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { text, calendar, events, event: events[0]! }
}

it('the calendar file of an event is one event, as everybody may know it', async () => {
  publishEvent(cms, { ...COMING, online: false, place: 'La Coque, rez-de-chaussée', address: '3 rue X; Marseille' })
  const { text, calendar, event, events } = await read()
  expect(events).toHaveLength(1)
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(event.uid).toBe('event-webcafe1@confettis.test')
  expect(event.summary).toBe('Webcafé')
  expect(event.location).toBe('La Coque, rez-de-chaussée, 3 rue X; Marseille')
  expect(event.startDate.toJSDate().toISOString()).toBe(COMING.startsAt)
  expect(event.endDate.toJSDate().toISOString()).toBe(COMING.endsAt)
  expect(event.component.getFirstPropertyValue('url')).toBe('http://confettis.test/evenements/webcafe')
  expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

it.each([
  ['on the day when clocks go forward', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z', ['01:30', '03:30']],
  ['on the day when they go back', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z', ['02:30', '02:30']],
  ['over midnight', '2027-06-10T21:00:00.000Z', '2027-06-11T00:15:00.000Z', ['23:00', '02:15']],
])('the calendar file of an event has the right times %s', async (_, startsAt, endsAt, onTheClock) => {
  publishEvent(cms, { ...COMING, startsAt, endsAt })
  const { event } = await read()
  const moments = [event.startDate, event.endDate].map((time) => time.toJSDate())
  expect(moments.map((moment) => moment.toISOString())).toEqual([startsAt, endsAt])
  const inParis = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })
  expect(moments.map((moment) => inParis.format(moment))).toEqual(onTheClock)
})

it('the calendar file of an event keeps its name and counts up when it is moved or cancelled', async () => {
  publishEvent(cms, COMING)
  const before = await read()
  const moved: Event = { ...COMING, sequence: 3, startsAt: COMING.endsAt, endsAt: '2099-01-01T00:00:00.000Z' }
  publishEvent(cms, { ...moved, cancelled: true, cancelReason: 'La salle est inondée.' })
  const other = await startSite(cms.address)
  const { text } = await other.visit('/evenements/webcafe.ics')
  other.stop()
  const after = new ICAL.Event(new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!)
  expect(after.uid).toBe(before.event.uid)
  expect([before.event.sequence, after.sequence]).toEqual([0, 3])
  expect(after.startDate.toJSDate().toISOString()).toBe(COMING.endsAt)
  expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(after.summary).toContain('Annulé')
  expect(after.description).toContain('La salle est inondée.')
})

it('the calendar file of an event has a validator and answers 304', async () => {
  publishEvent(cms, COMING)
  const { headers } = await site.visit('/evenements/webcafe.ics')
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  const again = await site.visit('/evenements/webcafe.ics', { headers: { 'if-none-match': String(headers.etag) } })
  expect(again.status).toBe(304)
})

const ended = (daysAgo: number) => new Date(Date.now() - daysAgo * 24 * 3_600_000).toISOString()
const over = (slug: string, daysAgo: number): Event => ({
  ...COMING,
  documentId: slug,
  slug,
  startsAt: ended(daysAgo + 0.1),
  endsAt: ended(daysAgo),
})

it('the calendar feed has upcoming and recent events, and is cached with a validator', async () => {
  publishEvent(cms, COMING)
  cms.publish('/api/events?when=past', [over('hier', 1), over('il-y-a-un-an', 365)])
  const { calendar, events } = await read('/evenements.ics')
  expect(events.map(({ uid }) => uid)).toEqual(['event-hier@confettis.test', 'event-webcafe1@confettis.test'])
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H')
})

it('the calendar file of an event stays there while the CMS is silent', async () => {
  publishEvent(cms, COMING)
  await read()
  await read('/evenements.ics')
  cms.fallSilent()
  expect((await read()).event.summary).toBe('Webcafé')
  expect((await read('/evenements.ics')).events).toHaveLength(1)
})

it('a calendar file of an unknown event, or without the CMS, is a designed error page', async () => {
  const missing = await site.visit('/evenements/nulle-part.ics')
  expect(missing.status).toBe(404)
  expect(missing.headers['content-type']).toContain('text/html')
  expect(missing.text).toContain('Il manque un morceau')
  cms.stop()
  expect((await site.visit('/evenements.ics')).status).toBe(503)
  expect((await site.visit('/evenements/autre.ics')).status).toBe(503)
})
