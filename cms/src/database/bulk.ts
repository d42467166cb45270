import { onSqliteConnection } from '../strapi-internals/sqlite'
import { isPostgres, type Connection } from './connection'

export type Row = Record<string, unknown>

/**
 * Many rows in one statement whose text does not depend on their number: they are one JSON parameter, which spares knex
 * and the database thousands of placeholders. SQLite, which runs in this process, inserts faster row by row with a
 * prepared statement.
 */
interface Dialect {
  insert(connection: Connection, into: Insertion): Promise<Row[]>
  /** The SQL of a relation with these columns, read from the parameter. */
  rowsOf(table: string, columns: readonly string[]): string
  toJson(value: unknown): unknown
}

interface Insertion {
  table: string
  columns: readonly string[]
  rows: readonly Row[]
  returning: readonly string[]
}

const name = (column: string) => `"${column}"`
const names = (columns: readonly string[]) => columns.map(name).join(', ')

const SQLITE: Dialect = {
  async insert(connection, { table, columns, rows, returning }) {
    const sql =
      `insert into ${name(table)} (${names(columns)}) values (${columns.map(() => '?').join(', ')}) ` +
      `on conflict do nothing returning ${names(returning)}`
    return onSqliteConnection(connection, (database) => {
      const statement = database.prepare(sql)
      const insert = (row: Row) => statement.get(columns.map((column) => SQLITE.toJson(row[column] ?? null)))
      return rows.map(insert).filter((row): row is Row => row !== undefined)
    })
  },
  rowsOf: (_table, columns) =>
    `select ${columns.map((column) => `value ->> '${column}' as ${name(column)}`).join(', ')} from json_each(?)`,
  // As knex stores values: milliseconds, 0 and 1, JSON as text.
  toJson(value) {
    if (value instanceof Date) return value.getTime()
    if (typeof value === 'boolean') return Number(value)
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
  },
}

const POSTGRES: Dialect = {
  async insert(connection, { table, columns, rows, returning }) {
    const sql =
      `insert into ${name(table)} (${names(columns)}) select * from (${POSTGRES.rowsOf(table, columns)}) as r ` +
      `on conflict do nothing returning ${names(returning)}`
    return (await connection.raw<{ rows: Row[] }>(sql, [toJson(POSTGRES, rows)])).rows
  },
  // The types of the columns come from the table.
  rowsOf: (table, columns) => `select ${names(columns)} from json_populate_recordset(null::${name(table)}, ?::json)`,
  toJson: (value) => (value instanceof Date ? localTime(value) : value),
}

const dialectOf = (connection: Connection): Dialect => (isPostgres(connection) ? POSTGRES : SQLITE)

/**
 * Inserts rows that all have the columns of the first; a row that violates a unique index is left out. Belongs into a
 * transaction.
 * @returns the columns `returning` of the rows that were inserted
 */
export async function insertRows(
  connection: Connection,
  table: string,
  rows: readonly Row[],
  returning: readonly string[] = ['id'],
): Promise<Row[]> {
  const [first] = rows
  if (!first) return noRows(connection)
  return dialectOf(connection).insert(connection, { table, columns: Object.keys(first), rows, returning })
}

/** A round trip without rows, so that the duration does not tell whether there was a row to write. */
async function noRows(connection: Connection): Promise<Row[]> {
  await connection.raw('select 1')
  return []
}

/** Updates rows by their `id`. */
export async function updateRows(connection: Connection, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) {
    await noRows(connection)
    return
  }
  const columns = Object.keys(first)
  const dialect = dialectOf(connection)
  const settings = columns.filter((column) => column !== 'id').map((column) => `${name(column)} = r.${name(column)}`)
  const sql =
    `update ${name(table)} set ${settings.join(', ')} from (${dialect.rowsOf(table, columns)}) as r ` +
    `where ${name(table)}.${name('id')} = r.${name('id')}`
  await connection.raw(sql, [toJson(dialect, rows)])
}

function toJson({ toJson: convert }: Dialect, rows: readonly Row[]): string {
  return JSON.stringify(
    rows.map((row) => {
      const copy: Row = {}
      for (const column in row) copy[column] = convert(row[column])
      return copy
    }),
  )
}

let lastFormatted = { time: NaN, text: '' }

/** A `Date` as the driver of PostgreSQL writes it. Most columns of a row have the same time, which is formatted once. */
function localTime(date: Date): string {
  const time = date.getTime()
  if (time !== lastFormatted.time) lastFormatted = { time, text: writeLocalTime(date) }
  return lastFormatted.text
}

/** A column without time zone stores the local time of the process. */
function writeLocalTime(date: Date): string {
  const ahead = -date.getTimezoneOffset()
  const wall = new Date(date.getTime() + ahead * 60_000).toISOString().slice(0, -1)
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `${wall}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`
}

/** Rows in the order in which every transaction locks them, which prevents deadlocks. */
export const sortedBy = <T extends Row>(rows: readonly T[], column: keyof T): T[] =>
  [...rows].sort((a, b) => (String(a[column]) < String(b[column]) ? -1 : 1))
