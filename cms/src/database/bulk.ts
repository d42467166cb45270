import { onSqliteConnection } from '../strapi-internals/sqlite'
import { isPostgres, type Connection } from './connection'

export type Row = Record<string, unknown>

/**
 * Many rows in one statement whose text is always the same, however many they are: they go in as one JSON parameter,
 * so that neither knex nor the database has thousands of placeholders to work through. SQLite, which is in this process,
 * inserts them faster one by one, by a statement that stays prepared.
 */
interface Dialect {
  insert(connection: Connection, into: Insertion): Promise<Row[]>
  /** A relation with these columns, out of the parameter. */
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
  // As knex's own dialect stores them: milliseconds, 0 and 1, JSON as text.
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
  // The table itself says which types its columns have.
  rowsOf: (table, columns) => `select ${names(columns)} from json_populate_recordset(null::${name(table)}, ?::json)`,
  toJson: (value) => (value instanceof Date ? localTime(value) : value),
}

const dialectOf = (connection: Connection): Dialect => (isPostgres(connection) ? POSTGRES : SQLITE)

/**
 * Inserts rows that all have the columns of the first; those that a unique index refuses are left out. Belongs into a
 * transaction.
 * @returns the rows that were inserted, as far as `returning` asks
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

/** Goes to the database with nothing to do: how long something takes does not tell whether there was anything to keep. */
async function noRows(connection: Connection): Promise<Row[]> {
  await connection.raw('select 1')
  return []
}

/** Sets the columns of rows that exist, each found by its `id`. */
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

let told = { time: NaN, text: '' }

/** As the driver writes a `Date`. The columns of a row mostly tell of one moment, which is written out once. */
function localTime(date: Date): string {
  const time = date.getTime()
  if (time !== told.time) told = { time, text: writeLocalTime(date) }
  return told.text
}

/** Where the column has no time zone, it keeps the wall clock of the process. */
function writeLocalTime(date: Date): string {
  const ahead = -date.getTimezoneOffset()
  const wall = new Date(date.getTime() + ahead * 60_000).toISOString().slice(0, -1)
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `${wall}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`
}

/** Everybody takes rows in the same order, so that no two transactions ever wait for each other. */
export const sortedBy = <T extends Row>(rows: readonly T[], column: keyof T): T[] =>
  [...rows].sort((a, b) => (String(a[column]) < String(b[column]) ? -1 : 1))
