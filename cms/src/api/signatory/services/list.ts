import type { PublicSignatory, SignatoryPage } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../../database/bulk'
import { publicColumns, readValue } from '../../../database/columns'
import { isPostgres, rowsOf, type Connection } from '../../../database/connection'
import { by, LISTED } from '../../../database/indexes'
import { SIGNATORY } from '../columns'
import { encodeCursor, type ListQuery } from '../list-query'

/**
 * Up to this many matches of a name are sorted; where there are more, they are frequent enough to be met by reading the
 * list from its beginning. Either way a page costs a few thousand entries of an index.
 */
const MAX_SORTED_MATCHES = 10_000

const PUBLIC = publicColumns(SIGNATORY)
const SELECTED = PUBLIC.map(({ name }) => name).join(', ')

type SignatoryRow = Row & { number: number }

/** The signatories who show their name, newest first. One row more than asked for is read, to know if a page follows. */
export async function listSignatories(strapi: Core.Strapi, query: ListQuery): Promise<SignatoryPage> {
  const db = strapi.db.connection
  const rows = await readPage(db, { ...query, limit: query.limit + 1 })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    data: shown.map(toPublic),
    meta: { next: last && rows.length > query.limit ? encodeCursor(last.number) : null },
  }
}

const toPublic = (row: Row): PublicSignatory =>
  Object.fromEntries(
    PUBLIC.map((column) => [column.attribute, readValue(column, row[column.name])]),
  ) as unknown as PublicSignatory

async function readPage(db: Connection, query: ListQuery): Promise<SignatoryRow[]> {
  if (query.prefix === null) return selectPage(db, query, fromList(db, query))
  // Nothing but apostrophes: no name begins like that.
  if (query.prefix === '') return []
  return selectPage(db, query, (await areFew(db, query.prefix)) ? fromMatches(db, query) : fromList(db, query))
}

/** A part of an SQL statement, with its values. */
interface Part {
  sql: string
  values: (string | number)[]
}

/** The rows of a page, newest first, among those that `from` leaves. */
function selectPage(db: Connection, { limit }: ListQuery, from: Part): Promise<SignatoryRow[]> {
  return rowsOf(db.raw(`select ${SELECTED} ${from.sql} order by number desc limit ?`, [...from.values, limit]))
}

/** Reads the list from its beginning, by the index of the kind and the département. */
function fromList(db: Connection, query: ListQuery): Part {
  const wanted = filters(query)
  if (query.prefix !== null) wanted.push(either(SEARCHED.map(({ name }) => startsWith(db, name, query.prefix ?? ''))))
  return {
    sql: `from signatories ${by(db, indexFor(query))} where ${LISTED} ${and(wanted)}`,
    values: wanted.flatMap(({ values }) => values),
  }
}

function indexFor({ kind, departement }: ListQuery): string {
  if (kind && departement) return 'listed_both'
  if (kind) return 'listed_kind'
  return departement ? 'listed_departement' : 'listed'
}

/** Signatories whose first or last name starts with the prefix; their numbers are read from the search indexes alone. */
function fromMatches(db: Connection, query: ListQuery): Part {
  const numbers = SEARCHED.map(({ name, searchedBy }) => {
    const wanted = [startsWith(db, name, query.prefix ?? ''), ...filters(query)]
    return {
      sql: `select number from signatories ${by(db, searchedBy)} where ${LISTED} ${and(wanted)}`,
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
  const parts = SEARCHED.map(({ name, searchedBy }) => {
    const { sql, values } = startsWith(db, name, prefix)
    const some = `select number from signatories ${by(db, searchedBy)} where ${LISTED} and ${sql} limit ${MAX_SORTED_MATCHES}`
    return { sql: `select number from (${some}) as ${name}`, values }
  })
  const [counted] = await rowsOf<{ many: number | string }>(
    db.raw(
      `select count(*) as many from (${parts.map(({ sql }) => sql).join(' union all ')}) as found`,
      parts.flatMap(({ values }) => values),
    ),
  )
  return Number(counted?.many) < MAX_SORTED_MATCHES
}

const SEARCHED = SIGNATORY.columns.flatMap(({ name, searchedBy }) => (searchedBy ? [{ name, searchedBy }] : []))

/** From the prefix to the last name that starts with it, byte by byte as the indexes are. */
function startsWith(db: Connection, name: string, prefix: string): Part {
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
