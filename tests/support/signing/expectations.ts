import { expect } from 'vitest'
import type { Evidence } from './killed'

const without = (some: number[], others: Iterable<number>) => {
  const known = new Set(others)
  return some.filter((id) => !known.has(id))
}

const repeated = <T>(values: T[]) => values.filter((value, place) => values.indexOf(value) !== place)

/** No acknowledged signature is lost, no row was never sent, and none is there twice. */
export function expectLedgerAndDatabaseToAgree({ ledger, rows }: Evidence): void {
  const kept = rows.map(({ id }) => id)
  expect(ledger.refused).toEqual([])
  expect(without(ledger.acknowledged, kept), 'acknowledged and lost').toEqual([])
  expect(without(kept, [...ledger.acknowledged, ...ledger.unknown]), 'kept and never sent').toEqual([])
  expect(repeated(kept), 'kept twice').toEqual([])
}

/** The counter equals a recount, and the acknowledged confirmations. */
export function expectTheCounterToBeRight({ confirmed, rows, counter }: Evidence): void {
  const counted = rows.filter(({ state }) => state === 'confirmed')
  expect(counted.map(({ id }) => id).sort()).toEqual([...confirmed].sort())
  expect(counter).toBe(counted.length)
  const numbers = counted.map(({ number }) => Number(number)).sort((a, b) => a - b)
  expect(numbers, 'numbers are given once each, without a gap').toEqual(counted.map((_, place) => place + 1))
  expect(rows.filter((row) => row.counted !== (row.state === 'confirmed'))).toEqual([])
}

/** One mail for every step, all of them arrived, and no more than one twice for every death. */
export function expectMailsToHaveArrived({ rows, mails, accepted, confirmed, kills }: Evidence): void {
  const about = (kind: string) => mails.filter((mail) => mail.kind === kind).map(({ id }) => id)
  const numbers = (ids: Iterable<number>) => [...ids].sort((a, b) => a - b)
  expect(numbers(about('confirm'))).toEqual(numbers(rows.map(({ id }) => id)))
  expect(numbers(about('thanks'))).toEqual(numbers(confirmed))
  expect(mails.filter(({ state }) => state !== 'sent')).toEqual([])
  const arrived = new Set(accepted)
  expect(
    mails.filter(({ messageId }) => !arrived.has(messageId)),
    'sent and never arrived',
  ).toEqual([])
  expect(accepted.length - arrived.size, 'arrived twice').toBeLessThanOrEqual(kills)
}
