import { parseAnswers } from '../../api/registration/answers'
import type { Export, FilterName, Source } from './catalogue'
import type { Cell, Column } from './columns'
import type { Database } from './database'
import type { Filters } from './export-request'
import { startOfDay } from '../../i18n/time-zone'
import { NO, YES } from './locale.fr'

/** Rows of one query. */
const PAGE = 1_000

/** A part of an SQL statement with its bindings. */
interface Part {
  sql: string
  values: unknown[]
}

const equals = (column: string) => (value: string) => ({ sql: `${column} = ?`, values: [value] })

const CONDITIONS: Record<FilterName, (value: string, source: Source) => Part> = {
  event: equals('event'),
  state: equals('state'),
  kind: equals('kind'),
  departement: equals('departement'),
  partner: equals('partner'),
  subject: equals('subject'),
  handled: (value) => ({ sql: value === 'true' ? 'handled' : 'not handled', values: [] }),
  from: (day, { at }) => ({ sql: `${at} >= ?`, values: [startOfDay(day)] }),
  to: (day, { at }) => ({ sql: `${at} < ?`, values: [startOfDay(day, 1)] }),
}

function where(source: Source, filters: Filters): Part {
  const parts = Object.entries(filters).map(([name, value]) => CONDITIONS[name as FilterName](value, source))
  return {
    sql: [source.only ?? '1 = 1', ...parts.map(({ sql }) => sql)].join(' and '),
    values: parts.flatMap(({ values }) => values),
  }
}

export async function countLines(database: Database, { sources }: Export, filters: Filters): Promise<number> {
  let lines = 0
  for (const source of sources) {
    const { sql, values } = where(source, filters)
    const [counted] = await database.query(`select count(*) as lines from ${source.table} where ${sql}`, values)
    lines += Number(counted?.lines)
  }
  return lines
}

/** The rows in the order of their ids, a page at a time. */
export async function* readLines(
  database: Database,
  { sources }: Export,
  filters: Filters,
  answers: readonly Column[],
): AsyncGenerator<Cell[][]> {
  for (const source of sources) {
    const columns = [...source.columns, ...answers]
    for await (const rows of pagesOf(database, source, filters, columns))
      yield rows.map((row) => columns.map(({ from, read }) => read(row[from])))
  }
}

async function* pagesOf(database: Database, source: Source, filters: Filters, columns: readonly Column[]) {
  const { sql, values } = where(source, filters)
  const names = new Set(['id', ...columns.map(({ from }) => from)])
  const page =
    `select ${[...names].join(', ')} from ${source.table} ${database.byId} ` +
    `where id > ? and ${sql} order by id limit ${PAGE}`
  for (let last: unknown = 0; ;) {
    const rows = await database.query(page, [last, ...values])
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    last = rows.at(-1)?.id
  }
}

/** A column for each question of an event: the present questions, then former ones that have answers. */
export async function answerColumns(
  database: Database,
  questions: Record<string, string>,
  source: Source,
  filters: Filters,
): Promise<Column[]> {
  const { sql, values } = where(source, filters)
  const found = await database.query(`${database.answersIn(source.table, 'answers')} where ${sql}`, values)
  const former = Object.fromEntries(found.flatMap(({ key, label }) => (key === null ? [] : [[key, label]])))
  return Object.entries<string>({ ...questions, ...former, ...questions }).map(([key, label]) => ({
    head: label,
    from: 'answers',
    read: (stored: unknown) => formatAnswer(parseAnswers(stored)[key]),
  }))
}

function formatAnswer(answer: string | boolean | undefined): string | null {
  if (typeof answer === 'boolean') return answer ? YES : NO
  return answer ?? null
}
