import type { Core } from '@strapi/strapi'
import { runAfterCommit } from '../database/after-commit'
import { subscribeToInvalidations, publishInvalidation } from './redis-invalidation'
import { ResponseCache } from './response-cache'

/** Other processes may write to PostgreSQL: an answer is believed for a second (milliseconds). */
const MAX_AGE_SHARED = 1_000
/** SQLite has one process, which sees every write; but time passes too, and makes an event a past one. */
const MAX_AGE_ALONE = 30_000

/** Who signs or registers changes what is said all the time: nothing of it is believed for longer (milliseconds). */
const MAX_AGE_MOVING = 1_000
/** Searches are many and seldom asked for twice: they must not push the pages out (bytes). */
const MAX_BYTES_SIGNATORIES = 8 * 1024 * 1024
/** Pages carry the count and the seats too, and are made anew because of it this often at most (milliseconds). */
const COUNT_GAP = 10_000

const contentCache = new ResponseCache(process.env.DATABASE_URL ? MAX_AGE_SHARED : MAX_AGE_ALONE)
const signatoryCache = new ResponseCache(MAX_AGE_MOVING, MAX_BYTES_SIGNATORIES)
const seatCache = new ResponseCache(MAX_AGE_MOVING, MAX_BYTES_SIGNATORIES)

/** Where the answer to a request is kept. */
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

/** Somebody more, or less, was counted: lists and counters say so at once, pages within ten seconds. */
export function invalidateCounts(): void {
  signatoryCache.drop()
  dropPagesSoon()
}

/** A seat was taken or given back: likewise. */
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
  const rest = dropped + COUNT_GAP - performance.now()
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

/** Hears of the writes of other processes at once, when they share a Redis. */
export const connectCaches = () => subscribeToInvalidations(dropEverything)
