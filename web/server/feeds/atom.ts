import type { Locale, Site } from '@confettis/shared/domain/site'
import type { Update } from '@confettis/shared/domain/update'
import { Feed } from 'feed'
import { pathIn } from '../../src/lib/locale'
import { updateWords } from '../../src/locales/updates'
import type { CmsClient } from '../cache/cms-client'
import { readSite, readUpdates } from '../cache/cms-content'
import { cleanXml, escape } from './xml'

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'

const MAX_ENTRIES = 30
/** The date of an empty feed: the same content makes the same bytes. */
const EPOCH = new Date(0)

interface FeedContent {
  site: Site | undefined
  updates: Update[]
}

/** @throws ApiError while the CMS has never answered */
export async function readAtomContent(cms: CmsClient, locale: Locale): Promise<FeedContent> {
  const [site, updates] = await Promise.all([readSite(cms, locale), readUpdates(cms, locale)])
  return { site, updates }
}

/** The updates as an Atom feed (RFC 4287). The same updates make the same bytes. */
export function writeAtom({ site, updates }: FeedContent, locale: Locale, siteUrl: string): string {
  const page = siteUrl + pathIn(locale, '/actualites')
  const name = site?.name ?? new URL(siteUrl).host
  const latest = updates.slice(0, MAX_ENTRIES)
  const feed = new Feed({
    id: page,
    link: page,
    title: `${name} — ${updateWords[locale].title}`,
    description: site?.description ?? undefined,
    language: locale,
    copyright: site?.copyright ?? '',
    author: { name: site?.publisher ?? name, link: siteUrl },
    feedLinks: { atom: `${page}.xml` },
    updated: new Date(Math.max(+EPOCH, ...latest.map(({ updatedAt }) => Date.parse(updatedAt)))),
    generator: name,
  })
  for (const { slug, title, lead, date, picture, updatedAt } of latest) {
    const link = `${page}/${slug}`
    const image = picture && (/^https?:/.test(picture.url) ? picture.url : siteUrl + picture.url)
    feed.addItem({
      id: link,
      link,
      // The library declares both as HTML.
      title: escape(title),
      description: escape(lead),
      published: new Date(date),
      date: new Date(updatedAt),
      ...(image && { image }),
    })
  }
  return cleanXml(feed.atom1())
}
