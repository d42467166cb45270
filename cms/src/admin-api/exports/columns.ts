import { DEPARTEMENTS, isDepartement } from '@confettis/shared/domain/departements'
import { openMailbox } from '../../crypto/mailbox'
import type { Column as TableColumn, ColumnTable } from '../../database/columns'
import { toDate } from '../../database/dates'
import { NO, UNREADABLE, YES } from './locale.fr'

export type Cell = string | number | Date | null

/** A column of a file: its head, the column of the table that it is read from, and how a value is written. */
export interface Column {
  head: string
  from: string
  read(value: unknown): Cell
  isMoment?: true
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

export const moment = (head: string, from: string): Column => ({ head, from, read: toDate, isMoment: true })

/** The same text in every line. */
export const constant = (head: string, text: string): Column => ({ head, from: 'id', read: () => text })

/** The label of each value of an enumeration; a value without one is written as it is. */
type Labels = Record<string, Record<string, string>>

/** The columns of a table that its classification exports, in its order. */
export const exportedColumns = ({ columns }: Pick<ColumnTable, 'columns'>, labels: Labels = {}): Column[] =>
  columns.flatMap((column) => (column.exported ? [toColumn(column, column.exported, labels)] : []))

/** Some of them, by their attributes. */
export const pickColumns = ({ columns }: ColumnTable, ...attributes: string[]): Column[] =>
  attributes.flatMap((attribute) =>
    exportedColumns({ columns: columns.filter((column) => column.attribute === attribute) }),
  )

function toColumn({ attribute, name: from, type }: TableColumn, head: string, labels: Labels): Column {
  if (type === 'datetime') return moment(head, from)
  return { head, from, read: READERS[attribute] ?? READERS[type] ?? labelReader(labels[attribute] ?? {}) }
}

const labelReader = (labels: Record<string, string>) => (value: unknown) => labels[String(value)] ?? textOf(value)

/** How values are read, by type, and by attribute where the type does not tell. */
const READERS: Record<string, Column['read']> = {
  integer: (value) => (value === null ? null : Number(value)),
  // SQLite stores 0 and 1.
  boolean: (value) => (value === null ? null : value ? YES : NO),
  // With its name: a spreadsheet turns 01 into the number 1.
  departement: (value) => (isDepartement(value) ? `${value} – ${DEPARTEMENTS[value]}` : textOf(value)),
  mailboxSealed: openAddress,
}

/** An address that cannot be opened does not stop the export. */
function openAddress(value: unknown): string | null {
  if (typeof value !== 'string') return null
  try {
    return openMailbox(value)
  } catch {
    return UNREADABLE
  }
}
