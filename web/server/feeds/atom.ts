import type { Answer } from '@confettis/shared/api/answer'
import type { Locale, Site } from '@confettis/shared/domain/site'
import type { Update } from '@confettis/shared/domain/update'
import { Feed } from 'feed'
import { pathIn } from '../../src/lib/locale-path'
import { updateWords } from '../../src/locales/fr/updates'
import type { CmsClient } from '../cache/cms-client'
import { cleanXml, escape } from './xml'

export const ATOM = 'application/atom+xml; charset=utf-8'

/** The latest that a feed tells; whoever looks again once a month misses none. */
const LATEST = 30
/** What a feed of nothing says of its last change: it never says two things of the same news. */
const NEVER = new Date(0)

interface News {
  site: Site | null
  updates: Update[]
}

/** What was published in a language, newest first. @throws ApiError while the CMS has never answered */
export async function readUpdates(origin: CmsClient, locale: Locale): Promise<News> {
  const [site, updates] = await Promise.all(
    [`/api/site?locale=${locale}`, `/api/updates?locale=${locale}`].map((path) => origin.read(path)),
  )
  return {
    site: site?.status === 200 ? (JSON.parse(site.body) as Answer<Site>).data : null,
    updates: updates?.status === 200 ? (JSON.parse(updates.body) as Answer<Update[]>).data : [],
  }
}

/** The news to be followed (RFC 4287). The same news makes the same bytes. */
export function writeAtom({ site, updates }: News, locale: Locale, siteUrl: string): string {
  const page = siteUrl + pathIn(locale, '/actualites')
  const name = site?.name ?? new URL(siteUrl).host
  const latest = updates.slice(0, LATEST)
  const feed = new Feed({
    id: page,
    link: page,
    title: `${name} — ${updateWords[locale].title}`,
    description: site?.description ?? undefined,
    language: locale,
    copyright: site?.copyright ?? '',
    author: { name: site?.publisher ?? name, link: siteUrl },
    feedLinks: { atom: `${page}.xml` },
    updated: new Date(Math.max(+NEVER, ...latest.map(({ updatedAt }) => Date.parse(updatedAt)))),
    generator: name,
  })
  for (const { slug, title, lead, date, picture, updatedAt } of latest) {
    const link = `${page}/${slug}`
    const image = picture && (/^https?:/.test(picture.url) ? picture.url : siteUrl + picture.url)
    feed.addItem({
      id: link,
      link,
      // The feed says that these are HTML.
      title: escape(title),
      description: escape(lead),
      published: new Date(date),
      date: new Date(updatedAt),
      ...(image && { image }),
    })
  }
  return cleanXml(feed.atom1())
}
