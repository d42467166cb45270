import type { PublicSignatory, SignatoryPage } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { isPostgres, rowsOf, type Connection } from '../../../database/connection'
import { by, LISTED } from '../../../database/indexes'
import { encodeCursor, type ListQuery } from '../list-query'

/**
 * Up to this many who are found by their name are put in order; where there are more, they are frequent enough to be
 * met by going through the list from its beginning. Either way a page costs a few thousand entries of an index.
 */
const FEW = 10_000

const COLUMNS = 'number, first_name, last_name, kind, organisation, role, departement, confirmed_at'

interface Row {
  number: number
  first_name: string
  last_name: string
  kind: PublicSignatory['kind']
  organisation: string | null
  role: string | null
  departement: PublicSignatory['departement']
  confirmed_at: Date | number | string
}

/** Those who show their name, newest first. One more than asked for is read, to know whether there is a next page. */
export async function list(strapi: Core.Strapi, query: ListQuery): Promise<SignatoryPage> {
  const db = strapi.db.connection
  const rows = await read(db, { ...query, limit: query.limit + 1 })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    data: shown.map(toPublic),
    meta: { next: last && rows.length > query.limit ? encodeCursor(last.number) : null },
  }
}

async function read(db: Connection, query: ListQuery): Promise<Row[]> {
  if (query.prefix === null) return select(db, query, through(db, query))
  // Nothing but apostrophes: no name begins like that.
  if (query.prefix === '') return []
  return select(db, query, (await areFew(db, query.prefix)) ? found(db, query) : through(db, query))
}

/** A part of a statement, with what it is about. */
interface Part {
  sql: string
  values: (string | number)[]
}

/** The rows of a page, newest first, among those that `from` leaves. */
function select(db: Connection, { limit }: ListQuery, from: Part): Promise<Row[]> {
  return rowsOf(db.raw(`select ${COLUMNS} ${from.sql} order by number desc limit ?`, [...from.values, limit]))
}

/** Through the list from its beginning, by the index that holds those of the kind and the département. */
function through(db: Connection, query: ListQuery): Part {
  const wanted = filters(query)
  if (query.prefix !== null) wanted.push(either(NAMES.map((name) => begins(db, name, query.prefix ?? ''))))
  return {
    sql: `from signatories ${by(db, orderFor(query))} where ${LISTED} ${and(wanted)}`,
    values: wanted.flatMap(({ values }) => values),
  }
}

/** The index that holds them in order. */
function orderFor({ kind, departement }: ListQuery): string {
  if (kind && departement) return 'listed_both'
  if (kind) return 'listed_kind'
  return departement ? 'listed_departement' : 'listed'
}

/** Those whose first or last name begins so: their numbers come out of the indexes of the search alone. */
function found(db: Connection, query: ListQuery): Part {
  const numbers = NAMES.map((name) => {
    const wanted = [begins(db, name, query.prefix ?? ''), ...filters(query)]
    return {
      sql: `select number from signatories ${by(db, INDEX_OF[name])} where ${LISTED} ${and(wanted)}`,
      values: wanted.flatMap(({ values }) => values),
    }
  })
  return {
    sql: `from signatories where number in (
      select number from (${numbers.map(({ sql }) => sql).join(' union ')}) as found order by number desc limit ?)`,
    values: [...numbers.flatMap(({ values }) => values), query.limit],
  }
}

async function areFew(db: Connection, prefix: string): Promise<boolean> {
  const parts = NAMES.map((name) => {
    const { sql, values } = begins(db, name, prefix)
    const some = `select number from signatories ${by(db, INDEX_OF[name])} where ${LISTED} and ${sql} limit ${FEW}`
    return { sql: `select number from (${some}) as ${name}`, values }
  })
  const [counted] = await rowsOf<{ many: number | string }>(
    db.raw(
      `select count(*) as many from (${parts.map(({ sql }) => sql).join(' union all ')}) as found`,
      parts.flatMap(({ values }) => values),
    ),
  )
  return Number(counted?.many) < FEW
}

const NAMES = ['search_first', 'search_last'] as const
const INDEX_OF = { search_first: 'listed_first', search_last: 'listed_last' }

/** From the prefix to the last that begins with it, byte by byte as the indexes are. */
function begins(db: Connection, name: (typeof NAMES)[number], prefix: string): Part {
  const column = isPostgres(db) ? `${name} collate "C"` : name
  return { sql: `${column} >= ? and ${column} < ?`, values: [prefix, `${prefix}\u{10ffff}`] }
}

function filters({ after, kind, departement }: ListQuery): Part[] {
  const wanted: Part[] = []
  if (after !== null) wanted.push({ sql: 'number < ?', values: [after] })
  if (kind !== null) wanted.push({ sql: 'kind = ?', values: [kind] })
  if (departement !== null) wanted.push({ sql: 'departement = ?', values: [departement] })
  return wanted
}

const and = (parts: Part[]): string => parts.map(({ sql }) => `and ${sql}`).join(' ')

const either = (parts: Part[]): Part => ({
  sql: `(${parts.map(({ sql }) => `(${sql})`).join(' or ')})`,
  values: parts.flatMap(({ values }) => values),
})

const toPublic = (row: Row): PublicSignatory => ({
  number: row.number,
  firstName: row.first_name,
  lastName: row.last_name,
  kind: row.kind,
  organisation: row.organisation,
  role: row.role,
  departement: row.departement,
  confirmedAt: new Date(row.confirmed_at).toISOString(),
})
