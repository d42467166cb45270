import type { Locale } from '@confettis/shared/domain/site'
import type { SendMailOptions } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import { buildAttachments } from './attachments'
import { EMAILS } from './kinds'
import { WORDS } from './locales'
import { openPayload } from './outbox/payload'
import type { ClaimedEmail } from './outbox/table'
import { mailDomain, siteUrl } from './settings'
import { loadTemplate } from './templates'
import { fillHtml, fillText, oneLine } from './templates/interpolate'

/**
 * Values that all emails of a newsletter mailing share, in one language.
 * @param mailing `document_id` of the mailing
 * @throws Error when the mailing is deleted
 */
export type LoadNewsletterData = (mailing: string, language: Locale) => Promise<Record<string, string>>

type ComposedEmail = SendMailOptions & {
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
}

/**
 * Makes the message of a claimed email. Words come from the templates and URLs from `SITE_URL`; text of visitors only
 * fills placeholders, escaped.
 * @param siteName name of the sender where `MAIL_FROM` is not set
 * @throws Error when the payload is erased, or sealed with a key that is no longer configured
 */
export async function compose(
  email: ClaimedEmail,
  siteName: string,
  loadNewsletterData: LoadNewsletterData,
): Promise<ComposedEmail> {
  const { kind, language, messageId, payload } = email
  if (!payload) throw new Error('What the mail said is erased')
  const { to, data } = openPayload(payload)
  const { html, text } = await loadTemplate(kind, language)
  const site = siteUrl()
  const values = {
    ...data,
    ...(data['mailing'] ? await loadNewsletterData(data['mailing'], language) : {}),
    opEd: `${site}/tribune`,
    sign: `${site}/tribune/signer`,
    site: siteName,
    host: new URL(site).host,
  }
  const sender = senderNamed(siteName)
  return {
    from: sender,
    to: { name: '', address: to },
    ...(EMAILS[kind].isAnsweredToAuthor && { replyTo: authorOf(data) }),
    subject: fillText(WORDS[language].emails[kind].subject, values),
    messageId: `<${messageId}>`,
    text: fillText(text, values),
    html: fillHtml(html, values),
    textEncoding: 'quoted-printable',
    ...(await buildAttachments(data, sender, to)),
    headers: {
      'Content-Language': language,
      // RFC 3834: automatic replies, such as absence notes, are not sent to these.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...unsubscribeHeaders(EMAILS[kind].unsubscribe, data),
    },
  }
}

function unsubscribeHeaders(
  form: 'page' | 'one-click' | undefined,
  { link, unsubscribe }: Record<string, string>,
): Record<string, string> {
  if (form === 'page' && link) return { 'List-Unsubscribe': `<${link}>` }
  if (form === 'one-click')
    return { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return {}
}

const authorOf = ({ name = '', email = '' }: Record<string, string>) => ({
  name: oneLine(name),
  address: oneLine(email),
})

/** `MAIL_FROM`, or the site at its own domain. */
function senderNamed(siteName: string): { name: string; address: string } {
  const [configured] = addressparser(process.env['MAIL_FROM'] ?? '', { flatten: true })
  if (!configured?.address) return { name: siteName, address: `bonjour@${mailDomain()}` }
  return { name: configured.name, address: configured.address }
}
