import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../database'
import { startCms } from '../site'
import { linkOf, recipientsOf, startMailServer, type MailServer } from '../mail-server'
import { until } from '../pages'
import { freePort } from '../ports'
import type { Store } from '../store'
import { Generator, together, type Outcome } from './generator'
import { makeProofsEasy } from './rules'
import { idOfEmail, idOfName } from './visitors.mjs'

/** What was acknowledged and what is stored, after outbox and count have settled. */
export interface Evidence {
  ledger: Outcome
  /** Visitors whose confirmation was acknowledged. */
  confirmed: number[]
  rows: { id: number; state: string; counted: boolean; number: number | null }[]
  mails: { messageId: string; kind: string; state: string; id: number }[]
  /** The Message-ID of every mail that the mail server accepted, once for each time. */
  accepted: string[]
  /** What `GET /api/signatories/summary` says. */
  counter: number
  kills: number
}

interface Story {
  kills: number
  /** Signatures a second. */
  rate: number
}

/** For how long there are visitors in a life (seconds): it ends before they do. */
const A_LIFE = 4
/** How long a first answer may take, and how long outbox and count may take to settle after the last kill (milliseconds). */
const PATIENCE = 30_000
const CALM = 180_000

/**
 * Visitors sign and confirm while the CMS is killed again and again; returns the state after outbox and count have
 * settled.
 */
export async function killUnderLoad(store: Store, { kills, rate }: Story): Promise<Evidence> {
  // The mail server takes whatever port is free: it comes first, or it could be that one.
  const mailServer = await startMailServer()
  const port = await freePort()
  const start = () => startCms({ dataDir: store.dataDir, port, env: { ...store.env, SMTP_URL: mailServer.url } })
  let cms = await start()
  const generator = new Generator(cms.url)
  const confirming = confirmEverySecond(cms.url, mailServer)
  try {
    await makeProofsEasy(cms.url)
    await generator.prepare({ from: 0, count: rate * (kills + 1) * A_LIFE })
    const lives: Outcome[] = []
    for (let kill = 0; kill < kills; kill++) {
      generator.begin({ rate, most: rate * A_LIFE })
      await until(
        async () => generator.acknowledged,
        (count) => count >= rate / 2,
        PATIENCE,
      )
      await wait(Math.random() * 1_500)
      await cms.kill()
      lives.push(await generator.stop())
      cms = await start()
    }
    generator.begin({ rate, most: rate * A_LIFE })
    await wait(1_000)
    lives.push(await generator.stop())
    const ledger = together(lives)
    const database = store.open()
    try {
      await until(
        () => unsent(database),
        (count) => count === 0,
        CALM,
      )
      const confirmed = await confirming.stop()
      await until(
        () => unsent(database),
        (count) => count === 0,
        CALM,
      )
      await until(
        () => uncounted(database),
        (count) => count === 0,
        CALM,
      )
      return {
        ledger,
        confirmed,
        rows: await rowsOf(database),
        mails: await mailsOf(database),
        accepted: mailServer.envelopes.map(({ messageId }) => messageId),
        counter: await until(() => counterOf(cms.url), Number.isFinite, PATIENCE),
        kills,
      }
    } finally {
      await database.close()
    }
  } finally {
    generator.close()
    await confirming.stop()
    await cms.stop()
    await mailServer.stop()
  }
}

/** Every second visitor confirms by the token of their email, and retries until there is an answer. */
function confirmEverySecond(url: string, { mails }: MailServer) {
  const confirmed: number[] = []
  let read = 0
  let stopping = false
  const work = async () => {
    while (!stopping || read < mails.length) {
      const mail = mails[read]
      if (!mail) {
        await wait(20)
        continue
      }
      const id = idOfEmail(recipientsOf(mail)[0] ?? '')
      const token = id % 2 === 0 && !confirmed.includes(id) && new URL(linkOf(mail)).searchParams.get('jeton')
      if (!token) read += 1
      else if (await confirm(url, token)) {
        confirmed.push(id)
        read += 1
      } else await wait(50)
    }
  }
  const done = work()
  done.catch(() => undefined)
  return {
    async stop() {
      stopping = true
      await done
      return confirmed
    },
  }
}

/** Whether a confirmation was acknowledged; a link that is refused is an error, a server that is away is not. */
async function confirm(url: string, token: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/signatories/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: { token } }),
  }).catch(() => null)
  if (answer && !answer.ok) throw new Error(`A good link was refused: ${answer.status} ${await answer.text()}`)
  return Boolean(answer)
}

const countOf = async (database: Database, sql: string) => Number((await database.rows<{ n: number }>(sql))[0]?.n)

const unsent = (database: Database) => countOf(database, `select count(*) as n from mails where state <> 'sent'`)

const uncounted = (database: Database) =>
  countOf(database, `select count(*) as n from signatories where state = 'confirmed' and number is null`)

async function rowsOf(database: Database): Promise<Evidence['rows']> {
  const rows = await database.rows<{ last_name: string; state: string; counted: unknown; number: number | null }>(
    'select last_name, state, counted, number from signatories',
  )
  return rows.map(({ last_name, state, counted, number }) => ({
    id: idOfName(last_name),
    state,
    counted: Boolean(counted),
    number,
  }))
}

async function mailsOf(database: Database): Promise<Evidence['mails']> {
  const rows = await database.rows<{
    message_id: string
    document_id: string
    kind: string
    state: string
    last_name: string
  }>(
    `select m.message_id, m.kind, m.state, s.last_name
       from mails m left join signatories s on s.document_id = m.subject`,
  )
  return rows.map(({ message_id, kind, state, last_name }) => ({
    messageId: message_id,
    kind,
    state,
    id: idOfName(last_name ?? ''),
  }))
}

async function counterOf(url: string): Promise<number> {
  const answer = await fetch(`${url}/api/signatories/summary`)
  return ((await answer.json()) as { data: { confirmed: number } }).data.confirmed
}
