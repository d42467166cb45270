import type { IncomingMessage } from 'node:http'

/** Whether a form was sent from this site itself. Browsers say so; what says nothing is no browser, and is let pass. */
export function isSameSite({ headers }: IncomingMessage, siteUrl: string): boolean {
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none'
  const { origin } = headers
  return origin === undefined || origin === new URL(siteUrl).origin || origin === `http://${headers.host}`
}
