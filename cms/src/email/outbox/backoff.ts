const FIRST = 5_000
const FACTOR = 3
const LONGEST = 6 * 3_600_000
/** How far chance moves a delay, both ways: what failed together does not come back together. */
const JITTER = 0.25

/** A mail that failed so often is given up: after about a day. */
export const MAX_ATTEMPTS = 12

const jittered = (delay: number, chance: number) => Math.round(delay * (1 - JITTER + 2 * JITTER * chance))

/**
 * How long a mail waits after it was refused for now.
 * @param attempts how often it was tried, this time included
 * @param chance from 0 to 1
 * @returns milliseconds, from 5 s to 6 h
 */
export const delayAfter = (attempts: number, chance = Math.random()): number =>
  jittered(Math.min(LONGEST, FIRST * FACTOR ** (attempts - 1)), chance)

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/**
 * How long a mail server that is in trouble is left in peace; no mail is blamed for it.
 * @param troubles how often in a row it was
 * @returns milliseconds, from half a second to 30 s
 */
export const serverRetryDelay = (troubles: number, chance = Math.random()): number =>
  jittered(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (troubles - 1)), chance)
