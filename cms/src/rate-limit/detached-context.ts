import { AsyncResource } from 'node:async_hooks'

/**
 * Does some work as if nobody had asked for it. A timer that is set within a request remembers the request, its body and
 * its answer for as long as it waits, and limits wait for an hour: 8 kB for each visitor. One that is set within a
 * transaction would work in it after its end.
 */
export const runDetached: <T>(work: () => T) => T = AsyncResource.bind((work) => work())
