import type { DoorMarks, Guest } from '@confettis/shared/domain/registration'

/** A mark of this device that may not have reached the server. */
export type Mark = DoorMarks['marks'][number]

/** Adds a mark and removes an older one of the same attendee. Its time is after all others, even if the clock was set back. */
export function withMark(queue: readonly Mark[], id: string, present: boolean, now: number): Mark[] {
  const last = queue.at(-1)
  const at = new Date(Math.max(now, last ? Date.parse(last.at) + 1 : 0)).toISOString()
  return [...queue.filter((mark) => mark.id !== id), { id, present, at }]
}

/** Removes the marks that have arrived. An attendee marked again since keeps the newer mark. */
export const withoutArrived = (queue: readonly Mark[], arrived: readonly Mark[]): Mark[] =>
  queue.filter(({ id, at }) => !arrived.some((mark) => mark.id === id && mark.at === at))

/** The attendees with the marks of this device applied over the server's state. */
export function asMarked(guests: readonly Guest[], queue: readonly Mark[]): Guest[] {
  const marks = new Map(queue.map((mark) => [mark.id, mark]))
  return guests.map((guest) => {
    const mark = marks.get(guest.id)
    return mark ? { ...guest, attendedAt: mark.present ? mark.at : null } : guest
  })
}

/** The counts of present, expected and waiting attendees. Attendees without a seat can be present too. */
export const figuresOf = (guests: readonly Guest[]) => ({
  present: guests.filter(({ attendedAt }) => attendedAt !== null).length,
  expected: guests.filter(({ state }) => state === 'confirmed' || state === 'attended').length,
  waiting: guests.filter(({ state }) => state === 'waiting').length,
})
