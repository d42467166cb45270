import type { Core } from '@strapi/strapi'
import { promoteFromWaitlist } from '../api/registration/waitlist/waitlist'

/** Gives free seats to the waitlists: a capacity was raised, or a process died before it could give them. */
export async function promoteWaitlists(strapi: Core.Strapi, now: Date): Promise<number> {
  const rows: { event: string }[] = await strapi.db
    .connection('registrations')
    .distinct('event')
    .where({ state: 'waiting' })
  let seated = 0
  for (const { event } of rows) seated += await promoteFromWaitlist(strapi, event, now)
  return seated
}
