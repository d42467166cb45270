import { AsyncResource } from 'node:async_hooks'

/**
 * Runs work outside the async context of the request. A timer that is set within a request keeps the request, its body
 * and its response in memory until it fires (8 kB a visitor, an hour for a limit); a timer that is set within a
 * transaction would use the transaction after its end.
 */
export const runDetached: <T>(work: () => T) => T = AsyncResource.bind((work) => work())
