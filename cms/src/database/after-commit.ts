import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'

const pendingWork = new AsyncLocalStorage<Promise<unknown>[]>()

/** Does `work` once the transaction in progress is committed, at once outside of one. What it throws is logged. */
export function runAfterCommit(strapi: Core.Strapi, work: () => unknown): void {
  const pending = pendingWork.getStore()
  const run = () => {
    const done = new Promise((resolve) => resolve(work()))
    pending?.push(done.catch((error: unknown) => strapi.log.error(String(error))))
  }
  if (strapi.db.inTransaction()) void strapi.db.transaction(({ onCommit }) => onCommit(run))
  else run()
}

/**
 * Resolves with the result of `action` once the work that it left for after its commit is done, too. Where a transaction
 * around `action` is still open, that work is not waited for.
 */
export async function waitForCommitWork<T>(action: () => Promise<T>): Promise<T> {
  if (pendingWork.getStore()) return action()
  const pending: Promise<unknown>[] = []
  const result = await pendingWork.run(pending, action)
  await Promise.all(pending)
  return result
}
