import { Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { VALUES } from './fr/values'

/** Strapi calls it with the columns of a list before it is shown. */
export const BEFORE_LIST = 'Admin/CM/pages/ListView/inject-column-in-table'

interface Column {
  name: string
  attribute: { type: string }
  cellFormatter?: (row: Record<string, unknown>) => ReactNode
}

interface List {
  displayedHeaders: Column[]
  layout: unknown
}

/** Strapi translates the values of enumerations in forms and filters, not in lists. */
export const labelEnumerations = ({ displayedHeaders, layout }: List): List => ({
  displayedHeaders: displayedHeaders.map((column) =>
    column.attribute.type === 'enumeration'
      ? { ...column, cellFormatter: (row) => <EnumerationLabel value={row[column.name]} /> }
      : column,
  ),
  layout,
})

const EnumerationLabel = ({ value }: { value: unknown }) => (
  <Typography textColor="neutral800">{typeof value === 'string' ? (VALUES[value] ?? value) : '-'}</Typography>
)
