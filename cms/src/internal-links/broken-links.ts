import type { Core } from '@strapi/strapi'
import { allSitePaths, type SitePaths } from './paths'
import type { InternalLink } from './extract'
import { allLocations, type LinkLocation } from './locations'

/** What is wrong with a link: there is no such page, or the page has no such anchor. */
type Fault = 'page' | 'anchor'

type BrokenLink = Omit<LinkLocation, 'link' | 'isPublished'> & { href: string; fault: Fault }

/** What the last check found. */
interface Findings {
  checkedAt: string
  broken: BrokenLink[]
}

const findings = (strapi: Core.Strapi) => strapi.store({ type: 'core', key: 'confettis_broken_links' })

/** Checks every link within the site that visitors meet, and keeps what it found for the dashboard. */
export async function findBrokenLinks(strapi: Core.Strapi, now: Date): Promise<number> {
  const [addresses, places] = await Promise.all([allSitePaths(strapi), allLocations(strapi)])
  const broken = places.flatMap(({ link, isPublished, ...place }) => {
    const fault = isPublished ? faultOf(addresses, link) : null
    return fault ? [{ ...place, href: link.href, fault }] : []
  })
  await findings(strapi).set({ value: { checkedAt: now.toISOString(), broken } satisfies Findings })
  return broken.length
}

/** @returns what the last check found, before the first one nothing */
export const latestBrokenLinks = async (strapi: Core.Strapi): Promise<Findings | null> =>
  (await findings(strapi).get({})) as Findings | null

/** Files and answers of the API are no pages: whether they are there is asked elsewhere. */
const ELSEWHERE = /^\/(uploads|api)\//

function faultOf(addresses: SitePaths, { path, anchor }: Pick<InternalLink, 'path' | 'anchor'>): Fault | null {
  if (ELSEWHERE.test(path)) return null
  const anchors = addresses.get(path)
  if (anchors === undefined) return 'page'
  return anchor && anchors && !anchors.has(anchor) ? 'anchor' : null
}
