import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { isPostgres, rowsOf, type Connection } from '../../database/connection'
import { by } from '../../database/indexes'
import { searchKey } from '../../database/search-key'
import { signingRules } from '../../abuse-protection/rules'
import { hashMailbox } from '../../crypto/mailbox'
import { toDate } from '../../database/dates'
import { MAX_SELECTION, type Decision, type ModeratedSignature, type PageQuery, type SignaturePage } from './contract'
import { LIST_STRATEGIES, searchStrategies, type Part } from './list-strategies'

const PAGE = 50

const COLUMNS = [
  ...['id', 'document_id', 'state', 'first_name', 'last_name', 'kind', 'organisation', 'departement', 'suspicion'],
  ...['consent_at', 'confirmed_at', 'number', 'mailbox_sealed'],
]
  .map((column) => `signatories.${column}`)
  .join(', ')

type Row = Record<string, unknown> & { id: number }

type Filter = Pick<PageQuery, 'view' | 'name' | 'suspicion'>

/** Sort key and id of the last row of a page. */
type Cursor = [key: string | number, id: number]

/** One page of a view, narrowed by a name. */
export async function findPage(strapi: Core.Strapi, query: PageQuery): Promise<SignaturePage> {
  const after = query.after === undefined ? null : decodeCursor(query.after)
  const rows = await rowsMatching(strapi.db.connection, query, after, PAGE + 1)
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { data: rows.slice(0, PAGE).map(toSignature), next: last ? encodeCursor(cursorOf(last, query)) : null }
}

/** The signature of an email, in any spelling of the same mailbox. */
export async function findByAddress(strapi: Core.Strapi, address: string): Promise<SignaturePage> {
  const rows: Row[] = await strapi.db
    .connection('signatories')
    .select(strapi.db.connection.raw(COLUMNS))
    .where({ mailbox_hash: hashMailbox(address, signingRules().aliases) })
  return { data: rows.map(toSignature), next: null }
}

/** The ids of a decision in ascending order, at most one more than `MAX_SELECTION`. */
export async function selectedIds(db: Connection, { only, upTo, ...filter }: Decision): Promise<number[]> {
  const rows = only ? await rowsByDocumentId(db, only) : await rowsMatching(db, filter, null, MAX_SELECTION + 1)
  return rows
    .map(({ id }) => id)
    .filter((id) => upTo === undefined || id <= upTo)
    .sort((a, b) => a - b)
}

const CHUNK = 500

async function rowsByDocumentId(db: Connection, documentIds: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < documentIds.length; from += CHUNK)
    rows.push(
      ...((await db('signatories')
        .select('id')
        .whereIn('document_id', documentIds.slice(from, from + CHUNK))) as Row[]),
    )
  return rows
}

function rowsMatching(db: Connection, filter: Filter, after: Cursor | null, limit: number): Promise<Row[]> {
  const key = filter.name ? searchKey(filter.name) : null
  if (key === null) return rowsOf(runPart(db, listPart(db, filter, after, limit)))
  // Only apostrophes: no name has an empty key.
  return key === '' ? Promise.resolve([]) : byName(db, filter, key, after, limit)
}

const runPart = (db: Connection, { sql, values }: Part) => db.raw(sql, values)

/** Newest first. */
function listPart(db: Connection, filter: Filter, after: Cursor | null, limit: number): Part {
  const { index, where, order } = LIST_STRATEGIES[filter.view]
  const conditions = [...suspicionParts(filter), ...(after ? [{ sql: `${order} < ?`, values: [after[0]] }] : [])]
  return {
    sql: `select ${COLUMNS} from signatories ${index ? by(db, index) : ''}
      where ${where} ${conditions.map(({ sql }) => `and ${sql}`).join(' ')} order by ${order} desc limit ?`,
    values: [...conditions.flatMap(({ values }) => values), limit],
  }
}

/** In the order of names. Each strategy reads its first rows from an index; the union sorts them. */
async function byName(
  db: Connection,
  filter: Filter,
  key: string,
  after: Cursor | null,
  limit: number,
): Promise<Row[]> {
  const end = `${key}\u{10ffff}`
  const parts = searchStrategies(db, filter.view).map(({ from, where, key: column, other }): Part => {
    const conditions: Part[] = [
      { sql: `${column} >= ? and ${column} < ?`, values: [key, end] },
      ...(other ? [{ sql: `not (${other} >= ? and ${other} < ?)`, values: [key, end] }] : []),
      ...(after ? [{ sql: `(${column}, id) > (?, ?)`, values: after }] : []),
      ...suspicionParts(filter),
    ]
    return {
      sql: `select * from (select id, ${column} as place from ${from}
        where ${where} ${conditions.map(({ sql }) => `and ${sql}`).join(' ')} order by ${column}, id limit ?) as part`,
      values: [...conditions.flatMap(({ values }) => values), limit],
    }
  })
  if (parts.length === 0) return []
  const place = isPostgres(db) ? 'place collate "C"' : 'place'
  return rowsOf(
    runPart(db, {
      sql: `select ${COLUMNS}, place from (${parts.map(({ sql }) => sql).join(' union all ')}) as found
        join signatories on signatories.id = found.id order by ${place}, found.id limit ?`,
      values: [...parts.flatMap(({ values }) => values), limit],
    }),
  )
}

const suspicionParts = ({ suspicion }: Filter): Part[] =>
  suspicion ? [{ sql: 'suspicion = ?', values: [suspicion] }] : []

const cursorOf = (row: Row, { view, name }: Filter): Cursor => [
  (name ? row.place : row[LIST_STRATEGIES[view].order]) as string | number,
  row.id,
]

const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** @throws ValidationError (400) */
function decodeCursor(text: string): Cursor {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((typeof key === 'string' || Number.isSafeInteger(key)) && Number.isSafeInteger(id)) return [key, id] as Cursor
  } catch {
    // Reported below.
  }
  const message = 'Cette page n’existe plus. Revenez au début de la liste.'
  throw new errors.ValidationError(message, { errors: [{ path: ['after'], message }] })
}

const toSignature = (row: Row): ModeratedSignature => ({
  documentId: row.document_id as string,
  state: row.state as ModeratedSignature['state'],
  firstName: row.first_name as string | null,
  lastName: row.last_name as string | null,
  kind: row.kind as ModeratedSignature['kind'],
  organisation: row.organisation as string | null,
  departement: row.departement as string | null,
  suspicion: row.suspicion as string | null,
  signedAt: toDate(row.consent_at)?.toISOString() ?? null,
  hasConfirmed: row.confirmed_at !== null,
  hasAddress: row.mailbox_sealed !== null,
})
