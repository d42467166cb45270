import type { Core } from '@strapi/strapi'
import { promoteFromWaitlist } from '../api/registration/waitlist/waitlist'

/** Gives seats that are free to who waits: a capacity was raised, or a process died before it could. */
export async function promoteWaitlists(strapi: Core.Strapi, now: Date): Promise<number> {
  const rows: { event: string }[] = await strapi.db
    .connection('registrations')
    .distinct('event')
    .where({ state: 'waiting' })
  let seated = 0
  for (const { event } of rows) seated += await promoteFromWaitlist(strapi, event, now)
  return seated
}
