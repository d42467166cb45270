import type { Locale } from '@confettis/shared/domain/site'
import type { SendMailOptions } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import { buildAttachments } from './attachments'
import type { EmailKind } from './kinds'
import { openPayload } from './outbox/payload'
import { mailDomain, siteUrl } from './settings'
import type { ClaimedEmail } from './outbox/table'
import { template } from './templates'
import { fillHtml, fillText, oneLine } from './templates/interpolate'
import { WORDS } from './locales'

/** What a mailing tells in a language. @throws Error when it is gone */
export type LoadNewsletterData = (mailing: string, language: Locale) => Promise<Record<string, string>>

/** The mails whose link leads to withdrawing: a mailbox may offer it beside the mail. */
const HOLDS_WAY_OUT: readonly EmailKind[] = ['already-signed', 'thanks']

/** The mails that may be ended for good from within a mailbox, by one press (RFC 8058). */
const ENDED_AT_ONCE: readonly EmailKind[] = ['news']

/** The mails that are answered to somebody else than the house: to `name`, at `email`. */
const ANSWERED_TO_WRITER: readonly EmailKind[] = ['message-team']

type Composed = SendMailOptions & {
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
}

/**
 * A mail as it goes out. Its words come from the house's own templates, its addresses from `SITE_URL`; what visitors
 * wrote only fills places in it, as text.
 * @param siteName who writes, in the words of the CMS
 * @param circular what everybody is told alike, where a mail is one of many
 * @throws Error when the mail cannot be opened: its key is gone, or it was erased
 */
export async function compose(mail: ClaimedEmail, siteName: string, circular: LoadNewsletterData): Promise<Composed> {
  const { kind, language, messageId, payload } = mail
  if (!payload) throw new Error('What the mail said is erased')
  const { to, data } = openPayload(payload)
  const { html, text } = await template(kind, language)
  const site = siteUrl()
  const places = { opEd: `${site}/tribune`, sign: `${site}/tribune/signer` }
  const told = data['mailing'] ? await circular(data['mailing'], language) : {}
  const values = { ...data, ...told, ...places, site: siteName, host: new URL(site).host }
  const sender = senderNamed(siteName)
  const wayOut = HOLDS_WAY_OUT.includes(kind) && data['link']
  return {
    from: sender,
    to: { name: '', address: to },
    ...(ANSWERED_TO_WRITER.includes(kind) && { replyTo: writerOf(data) }),
    subject: fillText(WORDS[language].mails[kind].subject, values),
    messageId: `<${messageId}>`,
    text: fillText(text, values),
    html: fillHtml(html, values),
    textEncoding: 'quoted-printable',
    ...(await buildAttachments(data, sender, to)),
    headers: {
      'Content-Language': language,
      // RFC 3834: nobody's absence note need answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(wayOut && { 'List-Unsubscribe': `<${wayOut}>` }),
      ...(ENDED_AT_ONCE.includes(kind) && {
        'List-Unsubscribe': `<${data['unsubscribe']}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

/** Who wrote, as a header may say it: on one line, whatever they called themselves. */
const writerOf = ({ name = '', email = '' }: Record<string, string>) => ({
  name: oneLine(name),
  address: oneLine(email),
})
/** Who writes: as `MAIL_FROM` says, or the house at its own domain. */
function senderNamed(siteName: string): { name: string; address: string } {
  const [given] = addressparser(process.env['MAIL_FROM'] ?? '', { flatten: true })
  if (!given?.address) return { name: siteName, address: `bonjour@${mailDomain()}` }
  return { name: given.name, address: given.address }
}
