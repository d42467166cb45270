import type { Retention } from '@confettis/shared/domain/retention'
import { openMailbox } from '../crypto/mailbox'
import type { Row } from './bulk'
import { toDate } from './dates'

/** What erases a column: a line of the retention table, or a visitor's own request where the table has no line for it. */
export type ErasureRule = Retention['what'] | 'request'

/** How one attribute of a content type is treated. Every use of it is derived from here. */
export interface ColumnFacts {
  /** Whom the column identifies, or lets the team or an intruder recognise or reach; `null` when it does neither. */
  personal: 'visitor' | 'team' | null
  /** Rules that empty the column: booleans become `false`, everything else `null`. */
  erasedBy?: readonly ErasureRule[]
  /** Why no rule empties a personal column. */
  keptBecause?: string
  /** Sent with the row in public answers. */
  isPublic?: true
  /** Taken from the form, and again when a mailbox submits it again: under its own name, or worked out by code. */
  form?: 'copied' | 'computed'
  /** In the answer to « what do you hold about me »: under its own name, or under another. */
  own?: true | string
  /** Head of its column in exported files, in French. The order of the table is the order in the files. */
  exported?: string
  /** The index by which the public list searches it. */
  searchedBy?: string
  /** Never written through the document service: editors cannot set it. */
  isServerOwned?: true
}

interface Schema {
  collectionName: string
  attributes: Record<string, { type: string }>
}

export interface Column extends ColumnFacts {
  /** As the schema names it. */
  attribute: string
  /** As the database names it. */
  name: string
  /** As in the schema. */
  type: string
}

/** The classified columns of one table. `Own` are the names in own-data answers. */
export interface ColumnTable<Own extends string = string> {
  table: string
  /** Rules that delete the whole row. */
  deletedBy: readonly ErasureRule[]
  columns: readonly Column[]
  /** For the compiler alone. */
  own?: Own
}

type OwnName<Facts> = {
  [A in keyof Facts]: Facts[A] extends { own: infer O } ? (O extends true ? A : O) : never
}[keyof Facts] &
  string

/** @param facts one entry an attribute of the schema; a missing one does not compile */
export function defineColumns<
  const S extends Schema,
  const Facts extends Record<keyof S['attributes'] & string, ColumnFacts>,
>(schema: S, deletedBy: readonly ErasureRule[], facts: Facts): ColumnTable<OwnName<Facts>> {
  const columns = Object.entries<ColumnFacts>(facts).map(([attribute, fact]) => ({
    ...fact,
    attribute,
    name: toColumnName(attribute),
    type: schema.attributes[attribute]?.type ?? '',
  }))
  return { table: schema.collectionName, deletedBy, columns }
}

/** Facts of columns that say nothing about a person. */
export const impersonal = <A extends string>(...attributes: A[]): Record<A, { personal: null }> =>
  Object.fromEntries(attributes.map((attribute) => [attribute, { personal: null }])) as Record<A, { personal: null }>

const toColumnName = (attribute: string) => attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The names in the database of the columns for which `holds` is true. */
export const columnNames = ({ columns }: ColumnTable, holds: (column: Column) => unknown): string[] =>
  columns.filter(holds).map(({ name }) => name)

/** The values that a rule leaves in the columns which it empties. */
export function erasedColumns({ columns }: ColumnTable, rule: ErasureRule): Row {
  const erased = columns.filter(({ erasedBy }) => erasedBy?.includes(rule))
  return Object.fromEntries(erased.map(({ name, type }) => [name, type === 'boolean' ? false : null]))
}

export const publicColumns = ({ columns }: ColumnTable): Column[] => columns.filter(({ isPublic }) => isPublic)

/** The columns that `readOwnData` reads. */
export const ownColumnNames = (table: ColumnTable): string[] => columnNames(table, ({ own }) => own)

/**
 * The part of a row that its holder may see. Dates are ISO 8601, sealed addresses are opened.
 * @param key `name` for a row of the database, `attribute` for a document of Strapi
 */
export function readOwnData<Own extends string>(
  { columns }: ColumnTable<Own>,
  row: Row,
  key: 'name' | 'attribute' = 'name',
): Record<Own, unknown> {
  const read = columns.flatMap((column) =>
    column.own ? [[column.own === true ? column.attribute : column.own, readValue(column, row[column[key]])]] : [],
  )
  return Object.fromEntries(read) as Record<Own, unknown>
}

/** A value as an API answer holds it. */
export function readValue({ attribute, type }: Pick<Column, 'attribute' | 'type'>, value: unknown): unknown {
  if (attribute === 'mailboxSealed') return typeof value === 'string' ? openMailbox(value) : null
  if (type === 'datetime') return toDate(value)?.toISOString() ?? null
  return type === 'boolean' ? Boolean(value) : value
}
