import { Redis } from 'ioredis'

const CHANNEL = 'confettis:content-changed'

let publisher: Redis | undefined
let subscriber: Redis | undefined

/** Calls `onDrop` when another process wrote. Does nothing without `REDIS_URL`: answers then age out. */
export function subscribeToInvalidations(onDrop: () => void): void {
  const url = process.env.REDIS_URL
  if (!url) return
  const connect = () => new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: true })
  publisher = connect()
  subscriber = connect()
  for (const client of [publisher, subscriber])
    client.on('error', (error) => strapi.log.warn(`Redis: ${error.message}`))
  subscriber.on('message', onDrop)
  // Messages may have been missed while the connection was down.
  subscriber.on('ready', onDrop)
  void subscriber.subscribe(CHANNEL)
}

/** Tells the other processes that something was written. */
export function publishInvalidation(): void {
  void publisher?.publish(CHANNEL, '1').catch((error: unknown) => strapi.log.warn(`Redis: ${String(error)}`))
}

export function disconnectCaches(): void {
  publisher?.disconnect()
  subscriber?.disconnect()
}
