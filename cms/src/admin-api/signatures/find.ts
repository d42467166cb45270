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

/** Where a page begins: after the last one's place in the order. */
type Cursor = [key: string | number, id: number]

/** One page of a view, or of those in it whose name begins so. */
export async function findPage(strapi: Core.Strapi, query: PageQuery): Promise<SignaturePage> {
  const after = query.after === undefined ? null : fromCursor(query.after)
  const rows = await rowsLike(strapi.db.connection, query, after, PAGE + 1)
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { data: rows.slice(0, PAGE).map(toSignature), next: last ? encodeCursor(placeOf(last, query)) : null }
}

/** Whoever has this mailbox, however it is spelled. */
export async function findByAddress(strapi: Core.Strapi, address: string): Promise<SignaturePage> {
  const rows: Row[] = await strapi.db
    .connection('signatories')
    .select(strapi.db.connection.raw(COLUMNS))
    .where({ mailbox_hash: hashMailbox(address, signingRules().aliases) })
  return { data: rows.map(toSignature), next: null }
}

/** The ids of those whom a decision is about, in order; one more than may be. */
export async function selectedIds(db: Connection, { only, upTo, ...filter }: Decision): Promise<number[]> {
  const rows = only ? await rowsNamed(db, only) : await rowsLike(db, filter, null, MAX_SELECTION + 1)
  return rows
    .map(({ id }) => id)
    .filter((id) => upTo === undefined || id <= upTo)
    .sort((a, b) => a - b)
}

const CHUNK = 500

async function rowsNamed(db: Connection, documentIds: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < documentIds.length; from += CHUNK)
    rows.push(
      ...((await db('signatories')
        .select('id')
        .whereIn('document_id', documentIds.slice(from, from + CHUNK))) as Row[]),
    )
  return rows
}

function rowsLike(db: Connection, filter: Filter, after: Cursor | null, limit: number): Promise<Row[]> {
  const key = filter.name ? searchKey(filter.name) : null
  if (key === null) return rowsOf(asked(db, inOrder(db, filter, after, limit)))
  // Nothing but apostrophes: no name begins like that.
  return key === '' ? Promise.resolve([]) : byName(db, filter, key, after, limit)
}

const asked = (db: Connection, { sql, values }: Part) => db.raw(sql, values)

/** Newest first. */
function inOrder(db: Connection, filter: Filter, after: Cursor | null, limit: number): Part {
  const { index, where, order } = LIST_STRATEGIES[filter.view]
  const wanted = [...suspected(filter), ...(after ? [{ sql: `${order} < ?`, values: [after[0]] }] : [])]
  return {
    sql: `select ${COLUMNS} from signatories ${index ? by(db, index) : ''}
      where ${where} ${wanted.map(({ sql }) => `and ${sql}`).join(' ')} order by ${order} desc limit ?`,
    values: [...wanted.flatMap(({ values }) => values), limit],
  }
}

/** In the order of the names: however many begin so, an index gives the first of them. */
async function byName(
  db: Connection,
  filter: Filter,
  key: string,
  after: Cursor | null,
  limit: number,
): Promise<Row[]> {
  const end = `${key}\u{10ffff}`
  const lanes = searchStrategies(db, filter.view).map(({ from, where, key: column, other }): Part => {
    const wanted: Part[] = [
      { sql: `${column} >= ? and ${column} < ?`, values: [key, end] },
      ...(other ? [{ sql: `not (${other} >= ? and ${other} < ?)`, values: [key, end] }] : []),
      ...(after ? [{ sql: `(${column}, id) > (?, ?)`, values: after }] : []),
      ...suspected(filter),
    ]
    return {
      sql: `select * from (select id, ${column} as place from ${from}
        where ${where} ${wanted.map(({ sql }) => `and ${sql}`).join(' ')} order by ${column}, id limit ?) as lane`,
      values: [...wanted.flatMap(({ values }) => values), limit],
    }
  })
  if (lanes.length === 0) return []
  const place = isPostgres(db) ? 'place collate "C"' : 'place'
  return rowsOf(
    asked(db, {
      sql: `select ${COLUMNS}, place from (${lanes.map(({ sql }) => sql).join(' union all ')}) as found
        join signatories on signatories.id = found.id order by ${place}, found.id limit ?`,
      values: [...lanes.flatMap(({ values }) => values), limit],
    }),
  )
}

const suspected = ({ suspicion }: Filter): Part[] => (suspicion ? [{ sql: 'suspicion = ?', values: [suspicion] }] : [])

const placeOf = (row: Row, { view, name }: Filter): Cursor => [
  (name ? row.place : row[LIST_STRATEGIES[view].order]) as string | number,
  row.id,
]

const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** @throws ValidationError (400) for what no page ended with */
function fromCursor(text: string): Cursor {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((typeof key === 'string' || Number.isSafeInteger(key)) && Number.isSafeInteger(id)) return [key, id] as Cursor
  } catch {
    // Said below, as for everything else that is none.
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
