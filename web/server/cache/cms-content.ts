import type { Answer } from '@confettis/shared/api/answer'
import type { Event } from '@confettis/shared/domain/event'
import type { Locale, Site, SitePath } from '@confettis/shared/domain/site'
import type { CmsClient } from './cms-client'

/** What the server itself reads from the CMS. Every function throws `ApiError` while the CMS has never answered. */

/** The pages of the site, at most `maxAgeMs` old. The CMS lists them with every answer about the site. */
export async function readPaths(cms: CmsClient, maxAgeMs?: number): Promise<SitePath[]> {
  const { status, body } = await cms.read('/api/site?locale=fr', maxAgeMs)
  return status === 200 ? (JSON.parse(body) as Answer<Site, { paths: SitePath[] }>).meta.paths : []
}

export const readSite = (cms: CmsClient, locale: Locale): Promise<Site | undefined> =>
  readData(cms, `/api/site?locale=${locale}`)

/** The documents of a type in the order of the CMS. `path` is below `/api`. */
export const readList = async <T>(cms: CmsClient, path: `/${string}`): Promise<T[]> =>
  (await readData<T[]>(cms, `/api${path}`)) ?? []

export const readEvent = (cms: CmsClient, slug: string): Promise<Event | undefined> =>
  readData(cms, `/api/events/${encodeURIComponent(slug)}`)

export const readEvents = (cms: CmsClient, when: 'upcoming' | 'past'): Promise<Event[]> =>
  readList(cms, `/events?when=${when}`)

/** `undefined` when the CMS has nothing there. */
async function readData<T>(cms: CmsClient, path: string): Promise<T | undefined> {
  const { status, body } = await cms.read(path)
  return status === 200 ? (JSON.parse(body) as Answer<T>).data : undefined
}
