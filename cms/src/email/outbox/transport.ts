import { createTransport, type SendMailOptions } from 'nodemailer'
import { withInFlightGate } from './in-flight-gate'

export interface Transport {
  /**
   * Resolves when the server has taken the mail, rejects when it has not or when nobody knows.
   * @param mayEnd the last byte is sent once this resolves
   */
  send(mail: SendMailOptions, mayEnd: () => Promise<void>): Promise<void>
  /** Ends the connections, at once when `force`. */
  close(options?: { force: boolean }): void
}

/** What RFC 5321, 4.5.3.2 lets a server take to accept a message: who asks sooner sends it twice (milliseconds). */
const PATIENCE = 10 * 60_000
/** A server that does not even greet is in trouble (milliseconds). */
const GREETING = 10_000

/**
 * The mail server of `SMTP_URL` over connections that stay open.
 * @param lanes how many of them
 */
export function smtpTransport(url: string, lanes: number): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: lanes,
    maxMessages: 200,
    // Whether a mail is sent again is for the outbox to say.
    maxRequeues: 0,
    connectionTimeout: GREETING,
    greetingTimeout: GREETING,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const gates = new WeakMap<object, () => Promise<void>>()
  pool.use('stream', (mail, done) => {
    const mayEnd = gates.get(mail.data.headers as object)
    if (mayEnd) mail.message.transform(() => withInFlightGate(mayEnd))
    done()
  })
  return {
    async send(mail, mayEnd) {
      const headers = { ...(mail.headers as Record<string, string>) }
      gates.set(headers, mayEnd)
      await pool.sendMail({ ...mail, headers })
    },
    close: ({ force } = { force: false }) => pool.close({ force }),
  }
}
