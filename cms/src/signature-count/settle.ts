import { setTimeout as wait } from 'node:timers/promises'
import { toDate } from '../database/dates'
import { unlessBusy } from '../database/batches'
import { exclusively, rowsOf, type Connection } from '../database/connection'
import { scopesOfMoment } from './days'
import { by } from '../database/indexes'
import { addToTallies, readCount, scopesOf, setTallies } from './tallies'
import { recordWindow } from './windows'

/** Signatories of one transaction, which takes a few hundredths of a second. */
const BATCH = 500
/** Attempts to get rows that another transaction has locked. */
const MAX_ATTEMPTS = 100
const RETRY_PAUSE_MS = 10

export interface Settlement {
  added: number
  removed: number
}

interface Counted {
  kind: string
  departement: string | null
  number: number | null
  confirmed_at: unknown
}

/**
 * Adds new confirmed signatories to the tallies, subtracts those that no longer count, and records the window. Resolves
 * when everything that was committed before the call is counted; later commits are left to the next settlement, so that
 * the call ends under load.
 */
export async function settle(db: Connection): Promise<Settlement> {
  const total = { added: 0, removed: 0 }
  for (let attempts = MAX_ATTEMPTS; attempts > 0 && (await isUnsettled(db));) {
    const { added, removed } = await exclusively(db, settleBatch)
    total.added += added
    total.removed += removed
    if (added === BATCH || removed === BATCH) continue
    if (added + removed > 0) break
    // Another transaction holds the remaining rows.
    attempts -= 1
    await wait(RETRY_PAUSE_MS)
  }
  return total
}

const toAdd = (db: Connection) => `from signatories ${by(db, 'to_count')} where state = 'confirmed' and not counted`
const toRemove = (db: Connection) => `from signatories ${by(db, 'to_uncount')} where counted and state <> 'confirmed'`

async function isUnsettled(db: Connection): Promise<boolean> {
  const found = await rowsOf(
    db.raw(
      `select * from (select id ${toAdd(db)} limit 1) as added
       union all select * from (select id ${toRemove(db)} limit 1) as removed`,
    ),
  )
  return found.length > 0
}

async function settleBatch(db: Connection): Promise<Settlement> {
  const now = new Date()
  const before = await readCount(db)
  const added = await add(db, before.number, now)
  const removed = await remove(db)
  if (added.length + removed.length === 0) return { added: 0, removed: 0 }

  const changes = new Map<string, number>()
  const change = (row: Counted, by: number) =>
    [...scopesOf(row), ...scopesOfMoment(toDate(row.confirmed_at))].forEach((scope) =>
      changes.set(scope, (changes.get(scope) ?? 0) + by),
    )
  added.forEach((row) => change(row, 1))
  removed.forEach((row) => change(row, -1))
  await addToTallies(db, changes, now)

  const confirmed = before.confirmed + added.length - removed.length
  const lastNumber = added.reduce((last, row) => Math.max(last, Number(row.number)), before.number)
  await setTallies(
    db,
    new Map([
      ['confirmed', confirmed],
      ['peak', Math.max(before.peak, confirmed)],
      ['number', lastNumber],
    ]),
    now,
  )
  await recordWindow(db, {
    now,
    firstNumber: lastNumber > before.number ? before.number + 1 : null,
    lastNumber,
    added: added.length,
    removed: removed.length,
  })
  return { added: added.length, removed: removed.length }
}

/** Numbers signatories in the order of their confirmation. A signatory that is accepted again keeps its number. */
function add(db: Connection, lastNumber: number, now: Date): Promise<Counted[]> {
  return rowsOf(
    db.raw(
      `with picked as (
         select id, confirmed_at, number ${toAdd(db)}
         order by confirmed_at, id limit ${BATCH} ${unlessBusy(db)}
       ), placed as (
         select id, row_number() over (partition by number is null order by confirmed_at, id) as place from picked
       )
       update signatories
       set counted = true, number = coalesce(number, ? + placed.place), confirmed_at = coalesce(confirmed_at, ?)
       from placed where placed.id = signatories.id
       returning kind, departement, number, confirmed_at`,
      [lastNumber, now],
    ),
  )
}

function remove(db: Connection): Promise<Counted[]> {
  return rowsOf(
    db.raw(
      `update signatories set counted = false
       where id in (select id ${toRemove(db)} order by id limit ${BATCH} ${unlessBusy(db)})
       returning kind, departement, number, confirmed_at`,
    ),
  )
}
