import { eventSpan } from '@confettis/shared/domain/event-span'
import { describe, expect, it } from 'vitest'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const frenchSpan = (startsAt: string, endsAt: string) => plain(eventSpan({ startsAt, endsAt }, 'fr'))

describe('when an event is, in words', () => {
  it('in the time of Paris, in winter and in summer', () => {
    expect(frenchSpan('2021-03-04T08:00:00.000Z', '2021-03-04T09:00:00.000Z')).toBe(
      'jeudi 4 mars 2021, de 9 h à 10 h (heure de Paris)',
    )
    expect(frenchSpan('2026-07-01T16:05:00.000Z', '2026-07-01T17:30:00.000Z')).toBe(
      'mercredi 1er juillet 2026, de 18 h 05 à 19 h 30 (heure de Paris)',
    )
    expect(plain(eventSpan({ startsAt: '2026-07-01T07:05:00.000Z', endsAt: '2026-07-01T08:30:00.000Z' }, 'en'))).toBe(
      'Wednesday 1 July 2026, 9:05 to 10:30 (Paris time)',
    )
  })

  it('on the night in which an hour is left out, and in which one comes twice', () => {
    expect(frenchSpan('2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z')).toBe(
      'dimanche 29 mars 2026, de 1 h 30 à 3 h 30 (heure de Paris)',
    )
    expect(frenchSpan('2026-10-25T00:30:00.000Z', '2026-10-25T02:00:00.000Z')).toBe(
      'dimanche 25 octobre 2026, de 2 h 30 à 3 h (heure de Paris)',
    )
  })

  it('over midnight, which is another day there than in UTC', () => {
    expect(frenchSpan('2026-06-05T20:00:00.000Z', '2026-06-05T22:30:00.000Z')).toBe(
      'du vendredi 5 juin 2026 à 22 h au samedi 6 juin 2026 à 0 h 30 (heure de Paris)',
    )
    expect(plain(eventSpan({ startsAt: '2026-06-05T20:00:00.000Z', endsAt: '2026-06-06T22:30:00.000Z' }, 'en'))).toBe(
      'Friday 5 June 2026, 22:00 to Sunday 7 June 2026, 0:30 (Paris time)',
    )
  })

  it('to the end of a day', () => {
    const last = { startsAt: '2026-06-05T18:00:00.000Z', endsAt: '2026-06-05T22:00:00.000Z' }
    expect(frenchSpan(last.startsAt, last.endsAt)).toBe('vendredi 5 juin 2026, de 20 h à minuit (heure de Paris)')
    expect(plain(eventSpan(last, 'en'))).toBe('Friday 5 June 2026, 20:00 to midnight (Paris time)')
    expect(frenchSpan('2026-06-05T22:00:00.000Z', '2026-06-06T22:00:00.000Z')).toBe(
      'samedi 6 juin 2026, de 0 h à minuit (heure de Paris)',
    )
    expect(frenchSpan('2026-06-05T07:00:00.000Z', '2026-06-06T22:00:00.000Z')).toBe(
      'du vendredi 5 juin 2026 à 9 h au samedi 6 juin 2026 à minuit (heure de Paris)',
    )
  })
})
