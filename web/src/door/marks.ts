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

/** Who holds a seat; the door is the only place where this is asked, and its page does without the rules of forms. */
export const comes = ({ state }: Guest): boolean => state === 'confirmed' || state === 'attended'

/** The guests as this device sees them: its own ticks go before what the server said. */
export function asMarked(guests: readonly Guest[], queue: readonly Mark[]): Guest[] {
  const marks = new Map(queue.map((mark) => [mark.id, mark]))
  return guests.map((guest) => {
    const mark = marks.get(guest.id)
    return mark ? { ...guest, attendedAt: mark.present ? mark.at : null } : guest
  })
}

/** How many are expected, there, and without a seat so far. */
export const figuresOf = (guests: readonly Guest[]) => ({
  expected: guests.filter(comes).length,
  present: guests.filter((guest) => comes(guest) && guest.attendedAt !== null).length,
  waiting: guests.filter(({ state }) => state === 'waiting').length,
})
