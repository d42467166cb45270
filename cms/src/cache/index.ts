import type { Core } from '@strapi/strapi'
import { runAfterCommit } from '../database/after-commit'
import { subscribeToInvalidations, publishInvalidation } from './redis-invalidation'
import { ResponseCache } from './response-cache'

/** Other processes may write to PostgreSQL. */
const MAX_AGE_SHARED_MS = 1_000
/** With SQLite one process sees every write; the limit is for events, which become past ones without a write. */
const MAX_AGE_SINGLE_PROCESS_MS = 30_000

/** Signatures and registrations change these answers all the time. */
const MAX_AGE_COUNTS_MS = 1_000
/** Searches are many and rarely repeated: they must not evict pages. */
const MAX_BYTES_SIGNATORIES = 8 * 1024 * 1024
/** Pages show the count and the seats too; a change of those drops them at most this often. */
const PAGE_DROP_INTERVAL_MS = 10_000

const contentCache = new ResponseCache(process.env.DATABASE_URL ? MAX_AGE_SHARED_MS : MAX_AGE_SINGLE_PROCESS_MS)
const signatoryCache = new ResponseCache(MAX_AGE_COUNTS_MS, MAX_BYTES_SIGNATORIES)
const seatCache = new ResponseCache(MAX_AGE_COUNTS_MS, MAX_BYTES_SIGNATORIES)

/** The cache of the answer with that key. */
export function cacheFor(key: string): ResponseCache {
  if (key.startsWith('/api/signatories')) return signatoryCache
  return key.endsWith('/seats') ? seatCache : contentCache
}

function dropEverything(): void {
  contentCache.drop()
  signatoryCache.drop()
  seatCache.drop()
}

let dropped = -Infinity
let dropping: NodeJS.Timeout | undefined

/** To be called when the count of signatures changed: drops lists and counters at once, pages within ten seconds. */
export function invalidateCounts(): void {
  signatoryCache.drop()
  dropPagesSoon()
}

/** To be called when seats were taken or given back: drops their number at once, pages within ten seconds. */
export function invalidateSeats(): void {
  seatCache.drop()
  dropPagesSoon()
}

function dropPagesSoon(): void {
  if (dropping) return
  const drop = () => {
    dropping = undefined
    dropped = performance.now()
    contentCache.drop()
  }
  const rest = dropped + PAGE_DROP_INTERVAL_MS - performance.now()
  if (rest <= 0) drop()
  else dropping = setTimeout(drop, rest).unref()
}

/** To be called once a write of content is committed. */
export function invalidateContent(): void {
  dropEverything()
  publishInvalidation()
}

/** Files are no documents: their changes come through the database's lifecycle. */
export function invalidateCacheOnUploads(strapi: Core.Strapi): void {
  const invalidate = () => runAfterCommit(strapi, invalidateContent)
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    afterCreate: invalidate,
    afterUpdate: invalidate,
    afterDelete: invalidate,
  })
}

/** Drops everything when another process wrote, where they share a Redis. */
export const connectCaches = () => subscribeToInvalidations(dropEverything)
