import { describe, expect, it } from 'vitest'
import { dayOf, lastDays } from '../../cms/src/signature-count/days'

describe('a day is one of Paris', () => {
  it.each([
    ['in winter, an hour before Greenwich', '2026-11-26T22:59:59Z', '2026-11-26'],
    ['in winter, from midnight on', '2026-11-26T23:00:00Z', '2026-11-27'],
    ['in summer, two hours before Greenwich', '2026-06-30T21:59:59Z', '2026-06-30'],
    ['in summer, from midnight on', '2026-06-30T22:00:00Z', '2026-07-01'],
  ])('%s', (_, moment, day) => expect(dayOf(new Date(moment))).toBe(day))

  it('and the last ones follow one another over months, years and changes of the clock', () => {
    expect(lastDays(new Date('2027-01-01T23:30:00Z'), 4)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
    expect(lastDays(new Date('2026-03-29T22:30:00Z'), 3)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
    expect(lastDays(new Date('2026-10-25T22:30:00Z'), 2)).toEqual(['2026-10-24', '2026-10-25'])
    expect(new Set(lastDays(new Date('2026-11-10T11:00:00Z'), 30)).size).toBe(30)
  })
})
