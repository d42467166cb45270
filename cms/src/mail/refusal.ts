/**
 * What an error of sending means: `trouble` is the server's or the network's and says nothing about the mail; `later`
 * is about this mail, for now; `nobody` is a mailbox that does not exist (RFC 3463: 5.1 and 5.2).
 */
export type Refusal = 'trouble' | 'later' | 'nobody'

interface SmtpError {
  code?: string
  responseCode?: number
  response?: string
  command?: string
}

/** Says the sender has to do something first; the recipient is not meant (RFC 5321, 4954). */
const ABOUT_US = new Set([421, 502, 503, 530, 534, 535, 538])
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])

/** @param error what nodemailer threw */
export function refusalOf(error: unknown): Refusal {
  const { code = '', responseCode = 0, response = '', command = '' } = (error ?? {}) as SmtpError
  if (!ABOUT_THE_MAIL.has(code)) return 'trouble'
  if (command === 'MAIL FROM' || ABOUT_US.has(responseCode)) return 'trouble'
  if (command === 'RCPT TO' && responseCode >= 500 && isAboutTheMailbox(response)) return 'nobody'
  return 'later'
}

/** Without an enhanced code it is; with one, 5.7 and others are about policies, which may change. */
function isAboutTheMailbox(response: string): boolean {
  const [, subject] = /^5\d\d[ -]5\.(\d+)\.\d+/.exec(response) ?? []
  return subject === undefined || subject === '1' || subject === '2'
}

const MAX_LENGTH = 200

/** What went wrong, without anybody's address or name before the @, short enough for a column or a log line. */
export function reasonOf(error: unknown, to = ''): string {
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
