import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { isPostgres } from './connection'
import { withRetry } from './retry'

/** The first key of our advisory locks, which separates them from others in the same database. */
const LOCK_SPACE = 7_021_910

const lockOf = (name: string) => createHash('sha256').update(name).digest().readInt32BE()

const isShared = (strapi: Core.Strapi) => isPostgres(strapi.db.connection)

/** The tasks that this process runs now, by name. */
const running = new Map<string, Promise<unknown>>()

/**
 * Runs a task in one process at a time: on PostgreSQL in the process that gets the advisory lock of that name. SQLite has
 * one process, which runs the task unless it is still running, and retries it after a conflict with a rotation of keys.
 * The lock ends with its connection, so a process that dies leaves none behind.
 * @returns whether the task ran in this process
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
      LOCK_SPACE,
      lockOf(name),
    ])
    const isHeld = rows[0]?.held === true
    if (isHeld) await task()
    return isHeld
  })

/**
 * Resolves when no task runs in this process. Belongs into `destroy()`: closing the pool under a task waits a minute for
 * the connection of the task.
 */
export const waitForJobs = async (): Promise<void> => {
  await Promise.allSettled(running.values())
}

/** Runs a task in a transaction of Strapi, one at a time over all processes. */
export async function exclusively<T>(strapi: Core.Strapi, name: string, task: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx }) => {
    if (isShared(strapi)) await trx.raw('select pg_advisory_xact_lock(?, ?)', [LOCK_SPACE, lockOf(name)])
    return await task()
  })
}
