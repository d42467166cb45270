import { SEATED_STATES } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { lockSeats } from '../api/event/seats'

/** Recounts the seats that are taken, corrects the stored numbers, and logs how many were wrong. */
export async function recountSeats(strapi: Core.Strapi): Promise<number> {
  const db = strapi.db.connection
  const rows: { event: string }[] = await db('event_seats').select('event')
  let wrong = 0
  for (const { event } of rows)
    wrong += await db.transaction(async (transaction): Promise<number> => {
      await lockSeats(transaction, event)
      const seated = transaction('registrations').count().where({ event }).whereIn('state', SEATED_STATES)
      return transaction('event_seats').where({ event }).whereNot('taken', seated).update({ taken: seated })
    })
  if (wrong > 0) strapi.log.warn(`The seats of ${wrong} events were wrong and have been recounted`)
  return wrong
}
