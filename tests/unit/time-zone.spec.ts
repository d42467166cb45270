import { describe, expect, it } from 'vitest'
import {
  formatFull,
  formatNumeric,
  fromLocalTime,
  lastDays,
  startOfDay,
  toLocalDay,
  toLocalTime,
  toWallClock,
} from '../../cms/src/i18n/time-zone'

const HOUR_MS = 3_600_000
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('a local day', () => {
  it.each([
    ['in winter ends at 23:00 UTC', '2026-11-26T22:59:59Z', '2026-11-26'],
    ['in winter begins at 23:00 UTC', '2026-11-26T23:00:00Z', '2026-11-27'],
    ['in summer ends at 22:00 UTC', '2026-06-30T21:59:59Z', '2026-06-30'],
    ['in summer begins at 22:00 UTC', '2026-06-30T22:00:00Z', '2026-07-01'],
  ])('%s', (_, moment, day) => expect(toLocalDay(new Date(moment))).toBe(day))

  it('is one of consecutive days over months, years and changes of clocks', () => {
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

  it('has 23 hours when clocks go forward, and 25 when they go back', () => {
    const length = (day: string) => (startOfDay(day, 1).getTime() - startOfDay(day).getTime()) / HOUR_MS
    expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z')
    expect(['2026-03-28', '2026-03-29', '2026-03-30'].map(length)).toEqual([24, 23, 24])
    expect(['2026-10-24', '2026-10-25', '2026-10-26'].map(length)).toEqual([24, 25, 24])
  })
})

describe('a local time', () => {
  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29T01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00'],
    ['2026-10-25T00:59:00Z', '2026-10-25T02:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00'],
    ['2026-10-25T02:00:00Z', '2026-10-25T03:00'],
  ])('of %s is %s', (moment, time) => expect(toLocalTime(new Date(moment))).toBe(time))

  it.each([
    ['in summer', '2026-07-14T09:00', '2026-07-14T07:00:00.000Z'],
    ['in winter', '2026-11-28T09:00', '2026-11-28T08:00:00.000Z'],
    ['before clocks go forward', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['after clocks go forward', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['in the repeated hour, the first of two', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['after the repeated hour', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is one moment', (_, time, moment) => expect(fromLocalTime(time)?.toISOString()).toBe(moment))

  it.each([
    '2026-03-29T02:00',
    '2026-03-29T02:30',
    '2026-02-30T09:00',
    '2026-11-28',
    '+275760-09-13T00:00',
    'demain',
    '',
  ])('« %s » is no moment', (time) => expect(fromLocalTime(time)).toBeNull())

  it('is written in numbers, in words, and for spreadsheets', () => {
    const moment = new Date('2026-11-28T08:00:00Z')
    expect(formatNumeric(moment)).toBe('28/11/2026 09:00')
    expect(plain(formatFull(moment))).toBe('samedi 28 novembre 2026 à 09:00')
    expect(toWallClock(moment).toISOString()).toBe('2026-11-28T09:00:00.000Z')
  })
})
