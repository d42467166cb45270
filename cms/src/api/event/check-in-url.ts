import { siteUrl } from '../../email/settings'

/** Whether a browser may be sent there. */
export const isHttp = (address: unknown): boolean =>
  URL.canParse(String(address)) && /^https?:$/.test(new URL(String(address)).protocol)

/** Where the team checks in who comes; whoever has the link is the team. */
export const checkInUrl = (slug: string, key: string) => `${siteUrl()}/evenements/${slug}/accueil?cle=${key}`
