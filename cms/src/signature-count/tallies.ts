import { randomBytes } from 'node:crypto'
import { SIGNATORY_KINDS, type SignatoryKind } from '@confettis/shared/domain/signatory'
import { isDepartement, type Departement } from '@confettis/shared/domain/departements'
import type { Connection } from '../database/connection'
import { DAYS, scopeOfDay } from './days'

/** The number of signatures, as of the last settlement. */
export interface Count {
  confirmed: number
  /** The highest value of `confirmed` so far: the goal depends on it and never falls. */
  peak: number
  /** The last number that was assigned; never falls. */
  number: number
  byKind: Record<SignatoryKind, number>
  byDepartement: Partial<Record<Departement, number>>
  asOf: Date
}

/** The scopes that a signatory counts in, beside the day of the confirmation. */
export function scopesOf({ kind, departement }: { kind: string; departement: string | null }): string[] {
  return ['confirmed', `kind:${kind}`, ...(departement ? [`departement:${departement}`] : [])]
}

interface TallyRow {
  scope: string
  value: number
  updated_at: Date | number | string
}

export async function readCount(db: Connection): Promise<Count> {
  const tallies = await db<TallyRow>('tallies').select('scope', 'value', 'updated_at').whereNot('scope', 'like', DAYS)
  const values = new Map(tallies.map(({ scope, value }) => [scope, value]))
  const of = (scope: string) => values.get(scope) ?? 0
  const settled = tallies.find(({ scope }) => scope === 'confirmed')?.updated_at
  return {
    confirmed: of('confirmed'),
    peak: of('peak'),
    number: of('number'),
    byKind: Object.fromEntries(SIGNATORY_KINDS.map((kind) => [kind, of(`kind:${kind}`)])) as Count['byKind'],
    byDepartement: Object.fromEntries(
      [...values]
        .map(([scope, value]) => [scope.replace('departement:', ''), value] as const)
        .filter(([code, value]) => isDepartement(code) && value > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    asOf: settled === undefined ? new Date() : new Date(settled),
  }
}

/** Signatures by the day of their confirmation, as far as they still count. */
export async function readDays(db: Connection, days: readonly string[]): Promise<number[]> {
  const tallies = await db<TallyRow>('tallies').select('scope', 'value').whereIn('scope', days.map(scopeOfDay))
  const values = new Map(tallies.map(({ scope, value }) => [scope, value]))
  return days.map((day) => values.get(scopeOfDay(day)) ?? 0)
}

/** Adds differences to tallies. */
export async function addToTallies(db: Connection, changes: ReadonlyMap<string, number>, now: Date): Promise<void> {
  await write(db, changes, now, 'tallies.value + excluded.value')
}

/** Sets tallies. */
export async function setTallies(db: Connection, values: ReadonlyMap<string, number>, now: Date): Promise<void> {
  await write(db, values, now, 'excluded.value')
}

/** Creates the tallies that exist before the first signature. */
export async function ensureTallies(db: Connection): Promise<void> {
  const first = new Map(['confirmed', 'peak', 'number'].map((scope) => [scope, 0]))
  await db('tallies').insert(toRows(first, new Date())).onConflict('scope').ignore()
}

async function write(db: Connection, values: ReadonlyMap<string, number>, now: Date, value: string): Promise<void> {
  if (values.size === 0) return
  await db('tallies')
    .insert(toRows(values, now))
    .onConflict('scope')
    .merge({ value: db.raw(value), updated_at: db.raw('excluded.updated_at') })
}

const toRows = (values: ReadonlyMap<string, number>, now: Date) =>
  [...values].map(([scope, value]) => ({
    document_id: randomBytes(12).toString('hex'),
    scope,
    value,
    created_at: now,
    updated_at: now,
    published_at: now,
  }))
