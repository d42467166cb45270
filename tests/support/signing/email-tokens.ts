import type { Database } from '../database'
import { idOfName } from './visitors.mjs'

/**
 * The tokens in the mails of a kind, by visitor, as the admin shows them where there is no mail server.
 * @param kind of the mail: `confirm`, `thanks`
 */
export async function tokensOf(database: Database, kind: string): Promise<Map<number, string>> {
  const rows = await database.rows<{ last_name: string | null; link: string | null }>(
    'select s.last_name, m.link from mails m join signatories s on s.document_id = m.subject where m.kind = ?',
    kind,
  )
  return new Map(
    rows.flatMap(({ last_name: name, link }) =>
      name && link ? [[idOfName(name), new URL(link).searchParams.get('jeton') ?? '']] : [],
    ),
  )
}
