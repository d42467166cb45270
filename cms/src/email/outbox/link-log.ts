import type { Connection } from '../../database/connection'

const INTERVAL_MS = 1_000
const LINES_PER_INTERVAL = 5

interface Row {
  id: number
  kind: string
  link: string
}

/**
 * Without a mail server: prints the links of new emails in the log, without their recipients, so that a developer can
 * follow them.
 * @returns a function that stops it
 */
export async function startLinkLog(db: Connection, log: { info(line: string): void }): Promise<() => void> {
  const newestId = async () => {
    const row = (await db('mails').max({ id: 'id' }).first()) as { id: number | null } | undefined
    return row?.id ?? 0
  }
  let lastId = await newestId()
  let isPrinting = false

  const print = async () => {
    const rows = (await db('mails')
      .select('id', 'kind', 'link')
      .where('id', '>', lastId)
      .orderBy('id')
      .limit(LINES_PER_INTERVAL + 1)) as Row[]
    for (const { kind, link } of rows.slice(0, LINES_PER_INTERVAL))
      log.info(`Mail (${kind}), not sent without SMTP_URL: ${link}`)
    if (rows.length <= LINES_PER_INTERVAL) lastId = rows.at(-1)?.id ?? lastId
    else {
      lastId = await newestId()
      log.info('Mail: there are more, the admin shows them')
    }
  }

  const timer = setInterval(() => {
    if (isPrinting) return
    isPrinting = true
    void print()
      .catch(() => undefined)
      .finally(() => (isPrinting = false))
  }, INTERVAL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
