import type { Answer } from '@confettis/shared/api/answer'
import type { Event } from '@confettis/shared/domain/event'
import type { CmsClient } from '../cache/cms-client'

/** The event of that slug; `undefined` when there is none. @throws ApiError while the CMS has never answered */
export async function readEvent(origin: CmsClient, slug: string): Promise<Event | undefined> {
  const { status, body } = await origin.read(`/api/events/${encodeURIComponent(slug)}`)
  return status === 200 ? (JSON.parse(body) as Answer<Event>).data : undefined
}

/** All events to come, or all that are over. @throws ApiError as above */
export async function readEvents(origin: CmsClient, when: 'upcoming' | 'past'): Promise<Event[]> {
  const { status, body } = await origin.read(`/api/events?when=${when}`)
  return status === 200 ? (JSON.parse(body) as Answer<Event[]>).data : []
}
