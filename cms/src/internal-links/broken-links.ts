import type { Core } from '@strapi/strapi'
import { allSitePaths, type SitePaths } from './paths'
import type { InternalLink } from './extract'
import { allLocations, type LinkLocation } from './locations'

/** There is no such page, or the page has no such anchor. */
type Fault = 'page' | 'anchor'

type BrokenLink = Omit<LinkLocation, 'link' | 'isPublished'> & { href: string; fault: Fault }

interface Findings {
  checkedAt: string
  broken: BrokenLink[]
}

const findings = (strapi: Core.Strapi) => strapi.store({ type: 'core', key: 'confettis_broken_links' })

/** Checks every link that is published, and keeps the broken ones for the dashboard. @returns how many are broken */
export async function findBrokenLinks(strapi: Core.Strapi, now: Date): Promise<number> {
  const [paths, locations] = await Promise.all([allSitePaths(strapi), allLocations(strapi)])
  const broken = locations.flatMap(({ link, isPublished, ...location }) => {
    const fault = isPublished ? faultOf(paths, link) : null
    return fault ? [{ ...location, href: link.href, fault }] : []
  })
  await findings(strapi).set({ value: { checkedAt: now.toISOString(), broken } satisfies Findings })
  return broken.length
}

/** @returns what the last check found; `null` before the first one */
export const latestBrokenLinks = async (strapi: Core.Strapi): Promise<Findings | null> =>
  (await findings(strapi).get({})) as Findings | null

/** Files and answers of the API are no pages; their existence is not checked. */
const NO_PAGE = /^\/(uploads|api)\//

function faultOf(paths: SitePaths, { path, anchor }: Pick<InternalLink, 'path' | 'anchor'>): Fault | null {
  if (NO_PAGE.test(path)) return null
  const anchors = paths.get(path)
  if (anchors === undefined) return 'page'
  return anchor && anchors && !anchors.has(anchor) ? 'anchor' : null
}
