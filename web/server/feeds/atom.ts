import { LOCALES, type Locale, type Site } from '@confettis/shared/domain/site'
import type { Update } from '@confettis/shared/domain/update'
import { Feed } from 'feed'
import { pathIn } from '../../src/lib/locale'
import { updateWords } from '../../src/locales/updates'
import type { CmsClient } from '../cache/cms-client'
import { readList, readSite } from '../cache/cms-content'
import { cleanXml, escape } from './xml'

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'

const MAX_ENTRIES = 30
/** The date of an empty feed: the same content makes the same bytes. */
const EPOCH = new Date(0)

/** What an entry shows; its page is below that of the list. */
type Entry = Pick<Update, 'slug' | 'title' | 'lead' | 'date' | 'picture' | 'updatedAt'>

interface AtomFeed {
  /** The page of the list; the feed is there too, with `.xml`. */
  path: `/${string}`
  locales: readonly Locale[]
  title: (locale: Locale) => string
  /** Newest first. */
  read: (cms: CmsClient, locale: Locale) => Promise<Entry[]>
}

/** Every Atom feed of the site. */
export const ATOM_FEEDS: AtomFeed[] = [
  {
    path: '/actualites',
    locales: LOCALES,
    title: (locale) => updateWords[locale].title,
    read: (cms, locale) => readList<Update>(cms, `/updates?locale=${locale}`),
  },
]

interface FeedContent {
  site: Site | undefined
  entries: Entry[]
}

/** @throws ApiError while the CMS has never answered */
export async function readAtomContent(feed: AtomFeed, cms: CmsClient, locale: Locale): Promise<FeedContent> {
  const [site, entries] = await Promise.all([readSite(cms, locale), feed.read(cms, locale)])
  return { site, entries }
}

/** A feed of RFC 4287. The same entries make the same bytes. */
export function writeAtom(
  { path, title }: AtomFeed,
  { site, entries }: FeedContent,
  locale: Locale,
  siteUrl: string,
): string {
  const page = siteUrl + pathIn(locale, path)
  const name = site?.name ?? new URL(siteUrl).host
  const latest = entries.slice(0, MAX_ENTRIES)
  const feed = new Feed({
    id: page,
    link: page,
    title: `${name} — ${title(locale)}`,
    description: site?.description ?? undefined,
    language: locale,
    copyright: site?.copyright ?? '',
    author: { name: site?.publisher ?? name, link: siteUrl },
    feedLinks: { atom: `${page}.xml` },
    updated: new Date(Math.max(+EPOCH, ...latest.map(({ updatedAt }) => Date.parse(updatedAt)))),
    generator: name,
  })
  for (const { slug, title: entryTitle, lead, date, picture, updatedAt } of latest) {
    const link = `${page}/${slug}`
    const image = picture && (/^https?:/.test(picture.url) ? picture.url : siteUrl + picture.url)
    feed.addItem({
      id: link,
      link,
      // The library declares both as HTML.
      title: escape(entryTitle),
      description: escape(lead),
      published: new Date(date),
      date: new Date(updatedAt),
      ...(image && { image }),
    })
  }
  return cleanXml(feed.atom1())
}
