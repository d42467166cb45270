/**
 * What an error of sending means: `trouble` is the server's or the network's and says nothing about the mail; `busy` is
 * an answer for now that may be about any mail; `later` is one about this mail; `nobody` is a mailbox that does not
 * exist.
 */
export type SmtpFailure = 'trouble' | 'busy' | 'later' | 'nobody'

interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
  command?: string
}

/** Says the sender has to do something first; the recipient is not meant (RFC 5321, 4954). */
const ABOUT_US = new Set([421, 502, 503, 530, 534, 535, 538])
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])

/** RFC 5321, 4.2.3: the mailbox cannot be had just now. Somebody who signs with domains that do not exist gets these. */
const MAILBOX_UNAVAILABLE = 450

/** @param error what nodemailer threw */
export function classifySmtpError(error: unknown): SmtpFailure {
  const { code = '', responseCode = 0, response = '', command = '' } = (error ?? {}) as SmtpError
  if (!ABOUT_THE_MAIL.has(code)) return 'trouble'
  if (command === 'MAIL FROM' || ABOUT_US.has(responseCode)) return 'trouble'
  if (command !== 'RCPT TO') return 'later'
  const subject = subjectOf(response)
  if (responseCode >= 500 && (!subject || isMailbox(subject))) return 'nobody'
  return responseCode === MAILBOX_UNAVAILABLE || (subject && isMailbox(subject)) || !responseCode ? 'later' : 'busy'
}

/** The middle of an enhanced code (RFC 3463): 1 and 2 are about the address and its mailbox, 7 is a policy. */
const subjectOf = (response: string) => /^\d{3}[ -]\d\.(\d+)\.\d+/.exec(response)?.[1]

const isMailbox = (subject: string) => subject === '1' || subject === '2'

const MAX_LENGTH = 200

/** What went wrong, without anybody's address or name before the @, short enough for a column or a log line. */
export function smtpReason(error: unknown, to = ''): string {
  const message = error instanceof Error ? error.message : String(error)
  const [name = ''] = to.split('@')
  const named = [to, ...(name.length > 2 ? [name] : [])].filter(Boolean)
  return named
    .reduce((text, secret) => text.replaceAll(new RegExp(escaped(secret), 'gi'), '…'), message)
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')
    .replace(/\?jeton=[\w-]+/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_LENGTH)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
