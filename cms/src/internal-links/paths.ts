import { LOCALES } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { PAGES, pagePath } from '../api/site/paths'
import { deepPopulate } from '../database/deep-populate'

type Row = Record<string, unknown>

export const HOME = '/'

const PAGE = 'api::page.page'
const OP_ED = 'api::op-ed.op-ed'

/** Types whose documents have a page each, and where it lives. */
const PLACES = new Map([[PAGE, pagePath], ...PAGES.map(({ uid, path }) => [uid, path] as const)])

/** Pages that the site has by itself, whatever is published. */
const BY_ITSELF = [
  '/tribune/signer',
  '/tribune/retirer',
  '/signataires',
  '/soutiens',
  '/evenements',
  '/evenements.ics',
  '/temoignages',
  '/temoignages/raconter',
  '/temoignages/le-mien',
  '/actualites',
  '/actualites.xml',
  '/en/actualites',
  '/en/actualites.xml',
  '/inscriptions',
  '/contact',
  '/sitemap.xml',
]

/** Pages beside that of an event, by what follows its address. */
const BESIDE_EVENT = ['/inscription', '.ics']

/** Where a document has its page; `null` for what has none of its own. */
export function pathOfDocument(uid: string, { slug, locale }: Row): string | null {
  if (uid === OP_ED) return '/tribune'
  const place = PLACES.get(uid)
  if (!place || typeof slug !== 'string' || !slug) return null
  return place(slug, LOCALES.find((known) => known === locale) ?? 'fr')
}

/** Where one can go on the site, with the anchors that are there; `null` where the page makes its own. */
export type SitePaths = Map<string, Set<string> | null>

/** Every address of the site, as it is published now. */
export async function allSitePaths(strapi: Core.Strapi): Promise<SitePaths> {
  const addresses: SitePaths = new Map()
  for (const row of await published(strapi, PAGE, deepPopulate(strapi, PAGE)))
    addresses.set(pathOfDocument(PAGE, row) ?? HOME, anchorsOf(row))
  for (const uid of [OP_ED, ...PAGES.map((type) => type.uid)])
    for (const row of await published(strapi, uid)) addresses.set(pathOfDocument(uid, row) ?? HOME, null)
  for (const [address] of [...addresses].filter(([path]) => path.startsWith('/evenements/')))
    for (const beside of BESIDE_EVENT) addresses.set(address + beside, null)
  for (const path of BY_ITSELF) addresses.set(path, null)
  return addresses
}

const published = (strapi: Core.Strapi, uid: string, populate = {}): Promise<Row[]> =>
  strapi.db.query(uid).findMany({ where: { publishedAt: { $notNull: true } }, populate })

const anchorsOf = ({ sections }: Row) =>
  new Set(((sections ?? []) as { anchor?: string | null }[]).flatMap(({ anchor }) => (anchor ? [anchor] : [])))
