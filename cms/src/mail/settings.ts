/** Without a mail server mails stay in the outbox, where the admin shows their links. */
export const hasMailServer = (): boolean => Boolean(process.env.SMTP_URL?.trim())

/** The public address of the site; what a visitor's request says about it never ends up in a mail. */
export const siteUrl = (): string => (process.env.SITE_URL?.trim() || 'http://localhost:3000').replace(/\/+$/, '')
