import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/**
 * `normal` takes every mail. `down` refuses the connection. `slow` takes its time for every recipient and every mail.
 * `451` asks for every recipient to come back later, `550` knows nobody.
 */
export type MailServerMode = 'normal' | 'down' | 'slow' | '451' | '550'

/** How long `slow` lets one wait, twice a mail (milliseconds). */
const SLOW = 1_000
/** How long `waitFor` waits at most (milliseconds). */
const PATIENCE = 20_000

/** An email as it was accepted, unparsed. */
interface Envelope {
  to: string
  /** Without its angle brackets. */
  messageId: string
  /** When it was accepted (milliseconds). */
  at: number
}

export interface MailServer {
  /** What goes into `SMTP_URL`. */
  url: string
  /** What was accepted, as a mail client reads it; empty when not `read`. */
  mails: ParsedMail[]
  /** What was accepted, from the moment the server said so: cheap to count by the thousand. */
  envelopes: Envelope[]
  /** The mails for one address, once there are `count` of them. */
  waitFor(to: string, count?: number): Promise<ParsedMail[]>
  behave(mode: MailServerMode): void
  stop(): Promise<void>
}

/**
 * A real mail server of this machine, gone with `stop`.
 * @param options.read false when thousands of mails are only to be counted
 */
export async function startMailServer({ read = true }: { read?: boolean } = {}): Promise<MailServer> {
  const mails: ParsedMail[] = []
  const envelopes: Envelope[] = []
  const sockets = new Set<Socket>()
  let mode: MailServerMode = 'normal'

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo(_address, _session, done) {
      void unhurried().then(() => done(refusal()))
    },
    onData(stream, session, done) {
      void bytesOf(stream)
        .then(async (bytes) => {
          await unhurried()
          const to = session.envelope.rcptTo.map(({ address }) => address).join()
          envelopes.push({ to, messageId: messageIdOf(bytes), at: Date.now() })
          if (read) mails.push(await simpleParser(bytes))
        })
        .then(
          () => done(),
          (error: unknown) => done(error as Error),
        )
    },
  })
  // Some tests end a client in the middle of an email.
  smtp.on('error', () => undefined)

  const unhurried = () => (mode === 'slow' ? wait(SLOW) : Promise.resolve())
  const refusal = () => {
    if (mode === '451') return answer(451, '4.3.0 Come back later')
    if (mode === '550') return answer(550, '5.1.1 Nobody of that name lives here')
    return null
  }

  const door = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    smtp.server.emit('connection', socket)
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const { port } = door.address() as AddressInfo

  const shut = () => {
    door.close()
    for (const socket of sockets) socket.destroy()
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    envelopes,
    async waitFor(to, count = 1) {
      const deadline = Date.now() + PATIENCE
      for (;;) {
        const found = mails.filter((mail) => recipientsOf(mail).includes(to.toLowerCase()))
        if (found.length >= count) return found
        if (Date.now() > deadline)
          throw new Error(`${found.length} of ${count} mails came for ${to} within ${PATIENCE} ms (${mode})`)
        await wait(20)
      }
    },
    behave(next) {
      if (next === 'down' && mode !== 'down') shut()
      if (next !== 'down' && mode === 'down') door.listen(port, '127.0.0.1')
      mode = next
    },
    async stop() {
      if (mode !== 'down') shut()
      await new Promise<void>((resolve) => smtp.close(resolve))
    },
  }
}

/** The recipients of an email, in lower case. */
export function recipientsOf({ to }: ParsedMail): string[] {
  return [to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address.toLowerCase()))
}

/** The first link with a token in a mail. */
export function linkOf({ text = '' }: ParsedMail): string {
  const [link] = /https?:\/\/\S+\?jeton=[\w-]+/.exec(text) ?? []
  if (!link) throw new Error(`No link in this mail:\n${text}`)
  return link
}

const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

const messageIdOf = (bytes: Buffer) => /^message-id: <(.+)>/im.exec(bytes.toString('latin1'))?.[1] ?? ''

async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
