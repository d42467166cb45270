import { sampleRegistration, postTo, tokenIn, type Row } from './use-registrations'
import type { Database } from './database'

/** How many ask at a time: browsers and connections, not a queue. */
const AT_ONCE = 50

/** Does it for all, some at a time, each as soon as there is room. */
export async function forAll<T, R>(all: readonly T[], work: (one: T, place: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    while (next < all.length) {
      const place = next++
      results[place] = await work(all[place]!, place)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return results
}

/** Posts until there is an answer: a server may be away for a while. */
export async function insistently(urls: readonly string[], place: number, path: string, data: unknown): Promise<Row> {
  for (let attempt = 0; ; attempt++) {
    const url = urls[(place + attempt) % urls.length]!
    const answer = await postTo(url, path, data).catch(() => null)
    if (answer?.ok) return ((await answer.json()) as { data: Row }).data
    if (answer && answer.status !== 503) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** So many people register for an event. Returns the tokens of the links that would confirm them. */
export async function crowd(
  urls: readonly string[],
  database: Database,
  event: string,
  count: number,
): Promise<string[]> {
  const people = Array.from({ length: count }, () => sampleRegistration())
  await forAll(people, (one, place) => insistently(urls, place, '/registrations', { event, ...one }))
  const mails = await database.rows<{ link: string }>(
    `select m.link from mails m join registrations r on r.document_id = m.subject
      where m.kind = 'event-confirm' and r.event_slug = ? and r.state = 'pending'`,
    event,
  )
  return mails.map(({ link }) => tokenIn(link))
}

/** The states of all registrations, in the order of the waitlist. */
export const standing = (database: Database, event: string) =>
  database.rows<{ document_id: string; state: string; ticket: number | null }>(
    'select document_id, state, ticket from registrations where event_slug = ? order by ticket',
    event,
  )

/** The token of the latest link that manages a registration, by its `document_id`. */
export async function managing(database: Database, event: string): Promise<Map<string, string>> {
  const mails = await database.rows<{ subject: string; link: string }>(
    `select m.subject, m.link from mails m join registrations r on r.document_id = m.subject
      where r.event_slug = ? and m.kind in ('event-confirmed', 'event-promoted', 'event-waiting') order by m.id`,
    event,
  )
  return new Map(mails.map(({ subject, link }) => [subject, tokenIn(link)]))
}
