import type { Link } from './link.js'
import type { Picture } from './media.js'
import type { Seo } from './seo.js'

export const NETWORKS = ['linkedin', 'facebook', 'x', 'instagram', 'mastodon', 'bluesky', 'youtube'] as const
export type Network = (typeof NETWORKS)[number]

export interface LinkGroup {
  title: string
  links: Link[]
}

export interface Banner {
  enabled: boolean
  text: string | null
  link: Link | null
}

/** Site-wide content: name, navigation, footer, banner. */
export interface Site {
  name: string
  tagline: string
  description: string | null
  publisher: string | null
  navigation: Link[]
  callToAction: Link | null
  footerText: string | null
  footerGroups: LinkGroup[]
  social: { network: Network; label: string; url: string }[]
  copyright: string | null
  footerNote: string | null
  sharePicture: Picture | null
  banner: Banner | null
  seo: Seo | null
}

/** An entry of the sitemap: path and time of last change (ISO 8601, UTC). */
export interface SitePath {
  path: string
  locale: Locale
  updatedAt: string
}

export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]
