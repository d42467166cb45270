import type { DoorMarks, Guest } from '@confettis/shared/domain/registration'

/** A tick on this device that the server may not know yet. */
export type Mark = DoorMarks['marks'][number]

/** With one more tick. Of two about the same guest only the last counts; it is later than all others, whatever the clock says. */
export function withMark(queue: readonly Mark[], id: string, present: boolean, now: number): Mark[] {
  const last = queue.at(-1)
  const at = new Date(Math.max(now, last ? Date.parse(last.at) + 1 : 0)).toISOString()
  return [...queue.filter((mark) => mark.id !== id), { id, present, at }]
}

/** Without those that arrived; what was ticked again meanwhile waits for its turn. */
export const withoutArrived = (queue: readonly Mark[], arrived: readonly Mark[]): Mark[] =>
  queue.filter(({ id, at }) => !arrived.some((mark) => mark.id === id && mark.at === at))

/** The guests as this device sees them: its own ticks go before what the server said. */
export function asMarked(guests: readonly Guest[], queue: readonly Mark[]): Guest[] {
  const marks = new Map(queue.map((mark) => [mark.id, mark]))
  return guests.map((guest) => {
    const mark = marks.get(guest.id)
    return mark ? { ...guest, attendedAt: mark.present ? mark.at : null } : guest
  })
}

/** How many are there, have a seat, and wait for one: who comes without a seat is there all the same. */
export const figuresOf = (guests: readonly Guest[]) => ({
  present: guests.filter(({ attendedAt }) => attendedAt !== null).length,
  expected: guests.filter(({ state }) => state === 'confirmed' || state === 'attended').length,
  waiting: guests.filter(({ state }) => state === 'waiting').length,
})
