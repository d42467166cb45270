import { expect, it } from 'vitest'
import { spanElsewhere } from '../../web/src/locales/clock'

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null
const span = (startsAt: string, endsAt: string, zone: string) => plain(spanElsewhere(startsAt, endsAt, zone))

it('is not said where clocks show the time of Paris', () => {
  for (const zone of ['Europe/Paris', 'Europe/Brussels', 'Europe/Berlin'])
    expect(span('2027-03-04T08:00:00Z', '2027-03-04T09:00:00Z', zone)).toBeNull()
})

it.each([
  ['on the same day', '2027-03-04T08:00:00Z', '2027-03-04T09:30:00Z', 'America/Montreal', 'de 3 h à 4 h 30'],
  [
    'on the day after',
    '2027-03-04T19:00:00Z',
    '2027-03-04T20:00:00Z',
    'Pacific/Noumea',
    'vendredi 5 mars, de 6 h à 7 h',
  ],
  [
    'over midnight there',
    '2027-03-04T17:30:00Z',
    '2027-03-04T18:30:00Z',
    'Indian/Chagos',
    'du jeudi 4 mars à 23 h 30 au vendredi 5 mars à 0 h 30',
  ],
  ['to midnight there', '2027-03-04T17:00:00Z', '2027-03-04T18:00:00Z', 'Indian/Chagos', 'de 23 h à minuit'],
  // Paris has gone forward, Montréal two weeks before, Abidjan never does.
  [
    'between two changes of the clock',
    '2027-03-28T12:00:00Z',
    '2027-03-28T13:00:00Z',
    'Africa/Abidjan',
    'de 12 h à 13 h',
  ],
])('is told %s', (_, startsAt, endsAt, zone, words) => {
  expect(span(startsAt, endsAt, zone)).toBe(words)
})

it('is told where clocks differ only for a part of the event', () => {
  // Clocks in Paris go forward during it, those of Algiers stay.
  expect(span('2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', 'Africa/Algiers')).toBe('de 1 h 30 à 2 h 30')
})
