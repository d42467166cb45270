import { SEATED_STATES } from '@confettis/shared/domain/registration'
import { retentionDays } from '@confettis/shared/domain/retention'
import type { Core } from '@strapi/strapi'
import { publishedEvents } from '../api/event/repository'
import { notifyRegistrants } from './notify-registrants'

const DAY_MS = 24 * 3_600_000

/** Sends seat holders the link to the recording, once there is one and until their registrations are anonymised. */
export async function thankAttendees(strapi: Core.Strapi, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - retentionDays('guest') * DAY_MS)
  let thanked = 0
  for (const event of await publishedEvents(strapi, { endsAt: { $gt: oldest, $lt: now } }))
    if (event.replayUrl && !event.cancelled)
      thanked += await notifyRegistrants(
        strapi,
        {
          event,
          kind: 'event-replay',
          states: SEATED_STATES,
          where: 'thanked_at is null and mailbox_sealed is not null',
          mark: { thanked_at: now },
        },
        now,
      )
  return thanked
}
