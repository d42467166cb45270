import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { toDate } from '../database/dates'
import { exclusively, isPostgres, rowsOf, type Connection } from '../database/connection'
import { scopesOfMoment } from './days'
import { by } from '../database/indexes'
import { addToTallies, readCount, scopesOf, setTallies } from './tallies'

/** Signatories that one transaction counts: a few hundredths of a second, so that nobody waits for it. */
const BATCH = 500
/** How long a row that somebody else is writing is waited for (milliseconds, times). */
const PATIENCE = { pause: 10, times: 100 }

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
 * Counts who confirmed since the last time, and who no longer counts; writes down the window that this was.
 * Everything that was committed before the call is counted when it resolves; what comes in meanwhile is left to the
 * next, or there would never be an end to it.
 */
export async function settle(db: Connection): Promise<Settlement> {
  const total = { added: 0, removed: 0 }
  for (let patience = PATIENCE.times; patience > 0 && (await isUnsettled(db));) {
    const { added, removed } = await exclusively(db, settleBatch)
    total.added += added
    total.removed += removed
    if (added === BATCH || removed === BATCH) continue
    if (added + removed > 0) break
    // All that is left is being written by somebody else at this moment.
    patience -= 1
    await wait(PATIENCE.pause)
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

/** Gives numbers in the order of confirming. Who comes back after a moderator's change of mind keeps theirs. */
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

/** Leaves alone what another transaction writes at this moment: two that wait for each other would both lose. */
const unlessBusy = (db: Connection) => (isPostgres(db) ? 'for update skip locked' : '')

interface Window extends Settlement {
  now: Date
  firstNumber: number | null
  lastNumber: number
}

export async function recordWindow(db: Connection, window: Window): Promise<void> {
  await db('tally_windows').insert({
    document_id: randomBytes(12).toString('hex'),
    settled_at: window.now,
    first_number: window.firstNumber,
    last_number: window.lastNumber,
    added: window.added,
    removed: window.removed,
    created_at: window.now,
    updated_at: window.now,
    published_at: window.now,
  })
}
