const MINUTE = 60_000
/** What the outbox holds of a mailing at most (milliseconds of its pace): a pause is heard within this. */
const AHEAD = 10_000
/** From one turn to the next, as `jobs/index.ts` has it (milliseconds). */
const TURN = 5_000
/** Rows that one turn writes at most. */
const MAX_SELECTION = 500

interface Pacing {
  /** Mails a minute. */
  pace: number
  /** Until when its mails are accounted for. */
  filledAt: Date | null
  now: Date
  /** How many of its mails wait for their first try. */
  waiting: number
}

/**
 * How many mails of a mailing go into the outbox now, and until when they are accounted for then. Time that went by
 * without sending is not made up for: the pace is never exceeded, and where mails get stuck none are added.
 */
export function batchOf({ pace, filledAt, now, waiting }: Pacing): { count: number; filledAt: Date } {
  const gap = MINUTE / pace
  const since = filledAt ? now.getTime() - filledAt.getTime() : Math.max(TURN, gap)
  // What a turn rounds down is owed to the next one.
  const longest = Math.max(AHEAD, gap + TURN)
  const elapsed = Math.max(0, Math.min(since, longest))
  const earned = Math.floor(elapsed / gap)
  const room = Math.max(1, Math.ceil(AHEAD / gap)) - waiting
  const count = Math.max(0, Math.min(earned, room, MAX_SELECTION))
  const isOnTime = filledAt !== null && since === elapsed && count === earned
  return { count, filledAt: isOnTime ? new Date(filledAt.getTime() + count * gap) : now }
}

/** When each of them is due, so that they go out one after the other and not in a heap. */
export const batchDueAt = (index: number, pace: number, now: Date): Date =>
  new Date(now.getTime() + (index * MINUTE) / pace)
