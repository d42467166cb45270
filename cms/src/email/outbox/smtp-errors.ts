/**
 * What a failed delivery says:
 * - `server`: the mail server or the network failed, the email is not concerned;
 * - `busy`: a temporary refusal that may concern every email;
 * - `temporary`: a temporary refusal of this email;
 * - `unreachable`: the mailbox does not exist.
 */
export type SmtpFailure = 'server' | 'busy' | 'temporary' | 'unreachable'

interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
  command?: string
}

/** Response codes about the sender or the session, not the recipient (RFC 5321, RFC 4954). */
const SENDER_CODES = new Set([421, 502, 503, 530, 534, 535, 538])
const EMAIL_ERRORS = new Set(['EENVELOPE', 'EMESSAGE'])

/** RFC 5321, 4.2.3: mailbox unavailable for now. Servers answer it for domains that do not exist, too. */
const MAILBOX_UNAVAILABLE = 450

/** @param error what nodemailer threw */
export function classifySmtpError(error: unknown): SmtpFailure {
  const { code = '', responseCode = 0, response = '', command = '' } = (error ?? {}) as SmtpError
  if (!EMAIL_ERRORS.has(code)) return 'server'
  if (command === 'MAIL FROM' || SENDER_CODES.has(responseCode)) return 'server'
  if (command !== 'RCPT TO') return 'temporary'
  const subject = enhancedSubject(response)
  if (responseCode >= 500 && (!subject || isAboutMailbox(subject))) return 'unreachable'
  const isThisEmail = responseCode === MAILBOX_UNAVAILABLE || (subject && isAboutMailbox(subject)) || !responseCode
  return isThisEmail ? 'temporary' : 'busy'
}

/** The second number of an enhanced status code (RFC 3463): 1 is the address, 2 the mailbox, 7 a policy. */
const enhancedSubject = (response: string) => /^\d{3}[ -]\d\.(\d+)\.\d+/.exec(response)?.[1]

const isAboutMailbox = (subject: string) => subject === '1' || subject === '2'

const MAX_REASON_LENGTH = 200

/** The message of an error without email addresses, names before the @ or tokens, cut to fit a column. */
export function smtpReason(error: unknown, to = ''): string {
  const message = error instanceof Error ? error.message : String(error)
  const [name = ''] = to.split('@')
  const personal = [to, ...(name.length > 2 ? [name] : [])].filter(Boolean)
  return personal
    .reduce((text, secret) => text.replaceAll(new RegExp(escapeRegExp(secret), 'gi'), '…'), message)
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')
    .replace(/\?jeton=[\w-]+/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_REASON_LENGTH)
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
