import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Core } from '@strapi/strapi'
import { isPostgres } from '../connection'

let worker: Worker | undefined

/**
 * Checkpoints the write-ahead log of SQLite in a thread: a checkpoint at a commit makes every signature of that moment
 * wait for a tenth of a second.
 */
export function startCheckpoints(strapi: Core.Strapi, file: string): void {
  if (isPostgres(strapi.db.connection)) return
  worker = new Worker(path.join(__dirname, 'thread.js'), { workerData: file })
  // Without the thread SQLite checkpoints by itself, every 8,000 pages.
  worker.on('error', (error) => strapi.log.warn(`Checkpoints: ${error.message}`))
  worker.unref()
}

export async function stopCheckpoints(): Promise<void> {
  await worker?.terminate()
}
