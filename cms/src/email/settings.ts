/** Without a mail server emails stay in the outbox, and the administration shows their links. */
export const hasSmtpServer = (): boolean => Boolean(process.env.SMTP_URL?.trim())

/** The public URL of the site, without a slash at the end. Emails never take it from a request. */
export const siteUrl = (): string => (process.env.SITE_URL?.trim() || 'http://localhost:3000').replace(/\/+$/, '')

let cached: { url: string; domain: string } | undefined

/** The domain of Message-IDs, and of the default sender. */
export function mailDomain(): string {
  const url = siteUrl()
  if (cached?.url !== url) cached = { url, domain: new URL(url).hostname }
  return cached.domain
}
