import { createTransport, type SendMailOptions } from 'nodemailer'
import { withInFlightGate } from './in-flight-gate'

export interface Transport {
  /**
   * Resolves when the server has accepted the email, rejects when it has not or when that is unknown.
   * @param mayEnd the last byte is sent once this resolves
   */
  send(mail: SendMailOptions, mayEnd: () => Promise<void>): Promise<void>
  /** Closes the connections; `force` does not wait for emails under way. */
  close(options?: { force: boolean }): void
}

/** RFC 5321, 4.5.3.2 allows a server ten minutes to accept a message; a shorter timeout would send it twice. */
const SOCKET_TIMEOUT_MS = 10 * 60_000
const GREETING_TIMEOUT_MS = 10_000

/**
 * A pool of connections to the server of `SMTP_URL`.
 * @param lanes number of connections
 */
export function smtpTransport(url: string, lanes: number): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: lanes,
    maxMessages: 200,
    // The outbox decides on retries.
    maxRequeues: 0,
    connectionTimeout: GREETING_TIMEOUT_MS,
    greetingTimeout: GREETING_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
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
