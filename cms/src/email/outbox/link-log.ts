import type { Connection } from '../../database/connection'

/** How many links the log prints a second, at most; the admin shows them all. */
const LINES = 5
const EVERY = 1_000

interface Row {
  id: number
  kind: string
  link: string
}

/**
 * Where there is no mail server, whoever tries the house out finds the links of new mails in the log. Never an address.
 * @returns what ends it
 */
export async function startLinkLog(db: Connection, log: { info(line: string): void }): Promise<() => void> {
  const newest = async () => {
    const row = (await db('mails').max({ id: 'id' }).first()) as { id: number | null } | undefined
    return row?.id ?? 0
  }
  let seen = await newest()
  let isPrinting = false

  const print = async () => {
    const rows = (await db('mails')
      .select('id', 'kind', 'link')
      .where('id', '>', seen)
      .orderBy('id')
      .limit(LINES + 1)) as Row[]
    for (const { kind, link } of rows.slice(0, LINES)) log.info(`Mail (${kind}), not sent without SMTP_URL: ${link}`)
    if (rows.length <= LINES) seen = rows.at(-1)?.id ?? seen
    else {
      seen = await newest()
      log.info('Mail: there are more, the admin shows them')
    }
  }

  const timer = setInterval(() => {
    if (isPrinting) return
    isPrinting = true
    void print()
      .catch(() => undefined)
      .finally(() => (isPrinting = false))
  }, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
