/** Without a mail server mails stay in the outbox, where the admin shows their links. */
export const hasSmtpServer = (): boolean => Boolean(process.env.SMTP_URL?.trim())

/** The public address of the site; what a visitor's request says about it never ends up in a mail. */
export const siteUrl = (): string => (process.env.SITE_URL?.trim() || 'http://localhost:3000').replace(/\/+$/, '')

let known: { url: string; domain: string } | undefined

/** What stands behind the @ of a Message-ID, and of a sender that nobody set. */
export function mailDomain(): string {
  const url = siteUrl()
  if (known?.url !== url) known = { url, domain: new URL(url).hostname }
  return known.domain
}
