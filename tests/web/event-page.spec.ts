import type { Event } from '@confettis/shared/domain/event'
import { expect, it } from 'vitest'
import { readableText } from '../support/pages'
import { COMING, publishEvent } from './support/events'
import { startSite } from './support/site-on'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

async function read(event: Event, path = '/evenements/webcafe') {
  publishEvent(cms, event)
  const { text } = await site.visit(path)
  return { html: text, text: readableText(text) }
}

/** What search engines read of it. */
function structured(html: string): Record<string, unknown> {
  const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? []
  const { '@graph': graph } = JSON.parse(json) as { '@graph': Record<string, unknown>[] }
  return graph.find((entry) => entry['@type'] === 'Event') ?? {}
}

it('the page of an event says where, when, how many may still come, and how it gets into a calendar', async () => {
  const { html, text } = await read({ ...COMING, online: false, place: 'La Coque', capacity: 30, seatsLeft: 4 })
  expect(text).toContain('La Coque')
  expect(text).toContain('(heure de Paris)')
  expect(text).toContain('Encore 4 places')
  expect(html).toContain('href="/evenements/webcafe.ics"')
  const start = COMING.startsAt.replace(/[-:]|\.\d+/g, '')
  expect(html).toContain(
    `https://calendar.google.com/calendar/render?action=TEMPLATE&amp;text=Webcaf%C3%A9&amp;dates=${start}`,
  )
  expect(html).toContain('https://outlook.live.com/calendar/0/deeplink/compose?')
})

it.each([
  [0, 'C’est complet'],
  [1, 'Encore 1 place'],
  [10, 'Encore 10 places'],
  [11, 'Encore des places'],
  [250, 'Encore des places'],
])('the page of an event tells of %i seats as « %s »', async (seatsLeft, words) => {
  expect((await read({ ...COMING, capacity: 300, seatsLeft })).text).toContain(words)
})

it('the page of an event speaks of no seats where they are not counted', async () => {
  expect((await read(COMING)).text).not.toMatch(/Encore|Complet/)
})

it('an event has structured data with its state and its price', async () => {
  const scheduled = structured((await read({ ...COMING, capacity: 2, seatsLeft: 2 })).html)
  expect(scheduled).toMatchObject({
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    offers: {
      price: 0,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
      url: 'http://confettis.test/evenements/webcafe/inscription',
    },
  })
})

it('an event may be in a place and online at once, on the page and in structured data', async () => {
  const { html, text } = await read({ ...COMING, online: true, place: 'La Coque', address: '3 rue de la Joliette' })
  expect(text).toContain('La Coque, 3 rue de la Joliette')
  expect(text).toContain('Le lien est envoyé aux personnes inscrites')
  expect(structured(html)).toMatchObject({
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [{ '@type': 'Place', name: 'La Coque' }, { '@type': 'VirtualLocation' }],
  })
})

it('the structured data of a full event says that it is sold out', async () => {
  const { offers } = structured((await read({ ...COMING, capacity: 2, seatsLeft: 0 })).html) as { offers: object }
  expect(offers).toMatchObject({ availability: 'https://schema.org/SoldOut' })
})

it('the page of an event says clearly that it is cancelled, why, and no longer how to come', async () => {
  const { html, text } = await read({ ...COMING, cancelled: true, cancelReason: 'La salle est inondée.' })
  expect(text).toContain('Ce rendez-vous est annulé')
  expect(text).toContain('La salle est inondée.')
  expect(html).not.toContain('/inscription"')
  expect(html).not.toContain('calendar.google.com')
  expect(structured(html)).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
  expect(structured(html)).not.toHaveProperty('offers')
})

it('the list of events shows seats and cancellations, and links to the calendar feed', async () => {
  const { html, text } = await read({ ...COMING, capacity: 30, seatsLeft: 2, cancelled: true }, '/evenements')
  expect(text).toContain('Annulé')
  expect(text).not.toContain('Encore 2 places')
  expect(html).toContain('href="webcal://confettis.test/evenements.ics"')
  const other = await startSite(cms.address)
  publishEvent(cms, { ...COMING, capacity: 30, seatsLeft: 2 })
  expect(readableText((await other.visit('/evenements')).text)).toContain('Encore 2 places')
  other.stop()
})
