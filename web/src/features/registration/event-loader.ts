import type { Pinia } from 'pinia'
import { useEvents } from '../../stores/events'
import { useRegistrationToken } from '../../stores/registration-token'

/** The event that was just registered for, on a server that knows already: for its name and its place in the calendar. */
export async function loadSettledEvent(pinia: Pinia): Promise<void> {
  const { step } = useRegistrationToken(pinia)
  if (step.kind !== 'done') return
  // It is confirmed without them too.
  await useEvents(pinia)
    .loadOne(step.standing.event)
    .catch(() => {})
}
