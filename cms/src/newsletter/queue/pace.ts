const MINUTE_MS = 60_000
/** The outbox holds emails of a mailing for this long at most, so that a pause takes effect within it. */
const MAX_AHEAD_MS = 10_000
/** The interval of the job `send-mailings`: see `jobs/schedule.ts`. */
const INTERVAL_MS = 5_000
const MAX_BATCH = 500

interface Pacing {
  /** Emails a minute. */
  pace: number
  /** The moment up to which emails have been queued at this pace. */
  filledAt: Date | null
  now: Date
  /** Emails in the outbox that have not been tried yet. */
  waiting: number
}

/**
 * How many emails of a mailing to queue now, and the moment up to which they then count. Time without sending is not made
 * up for, so that the pace is never exceeded; where emails get stuck none are added.
 */
export function batchOf({ pace, filledAt, now, waiting }: Pacing): { count: number; filledAt: Date } {
  const gap = MINUTE_MS / pace
  const since = filledAt ? now.getTime() - filledAt.getTime() : Math.max(INTERVAL_MS, gap)
  // The fraction that one turn rounds down is left to the next one.
  const longest = Math.max(MAX_AHEAD_MS, gap + INTERVAL_MS)
  const elapsed = Math.max(0, Math.min(since, longest))
  const earned = Math.floor(elapsed / gap)
  const room = Math.max(1, Math.ceil(MAX_AHEAD_MS / gap)) - waiting
  const count = Math.max(0, Math.min(earned, room, MAX_BATCH))
  const isOnTime = filledAt !== null && since === elapsed && count === earned
  return { count, filledAt: isOnTime ? new Date(filledAt.getTime() + count * gap) : now }
}

/** When the email at `index` of a batch is due: emails are spread over the interval. */
export const batchDueAt = (index: number, pace: number, now: Date): Date =>
  new Date(now.getTime() + (index * MINUTE_MS) / pace)
