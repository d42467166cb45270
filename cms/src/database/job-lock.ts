import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { withRetry } from './retry'

/** Apart from what else takes advisory locks in this database. */
const SPACE = 7_021_910

const lockOf = (name: string) => createHash('sha256').update(name).digest().readInt32BE()

const isShared = (strapi: Core.Strapi) => strapi.db.dialect.client === 'postgres'

/** What runs here now, by its name. */
const running = new Map<string, Promise<unknown>>()

/**
 * Runs a task in one process at a time: on PostgreSQL whoever holds the lock of that name runs it, the others don't.
 * SQLite has one process, which runs it unless it still does, and again should it clash with one that rotates keys. The
 * lock goes with the connection, so that a process that dies leaves none behind.
 * @returns whether the task ran here
 */
export async function runOnce(strapi: Core.Strapi, name: string, task: () => Promise<unknown>): Promise<boolean> {
  if (running.has(name)) return false
  const run = isShared(strapi) ? underLock(strapi, name, task) : withRetry(task).then(() => true)
  running.set(name, run)
  try {
    return await run
  } finally {
    running.delete(name)
  }
}

const underLock = (strapi: Core.Strapi, name: string, task: () => Promise<unknown>): Promise<boolean> =>
  strapi.db.connection.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { held: boolean }[] }>('select pg_try_advisory_xact_lock(?, ?) as held', [
      SPACE,
      lockOf(name),
    ])
    const isHeld = rows[0]?.held === true
    if (isHeld) await task()
    return isHeld
  })

/**
 * Resolves once nothing runs here any more. Belongs into `destroy()`: connections that are closed under a task give it
 * none any more, and wait a minute for the one it has.
 */
export const waitForJobs = async (): Promise<void> => {
  await Promise.allSettled(running.values())
}

/** Runs a task in a transaction of Strapi's, after whoever is at it in any process. */
export async function exclusively<T>(strapi: Core.Strapi, name: string, task: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx }) => {
    if (isShared(strapi)) await trx.raw('select pg_advisory_xact_lock(?, ?)', [SPACE, lockOf(name)])
    return await task()
  })
}
