import { siteUrl } from '../../email/settings'

/** Whether it is an `http` or `https` URL. */
export const isHttpUrl = (url: unknown): boolean =>
  URL.canParse(String(url)) && /^https?:$/.test(new URL(String(url)).protocol)

/** The check-in page. The key in the URL is the only credential. */
export const checkInUrl = (slug: string, key: string) => `${siteUrl()}/evenements/${slug}/accueil?cle=${key}`
