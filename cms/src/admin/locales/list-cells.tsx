import { Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { VALUES } from './fr/values'

/** Runs before a list is shown, with the columns it will have. */
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

/** Forms and filters put an enumeration into words by themselves; lists show what is stored, unless they are told. */
export const inWords = ({ displayedHeaders, layout }: List): List => ({
  displayedHeaders: displayedHeaders.map((column) =>
    column.attribute.type === 'enumeration'
      ? { ...column, cellFormatter: (row) => <InWords value={row[column.name]} /> }
      : column,
  ),
  layout,
})

const InWords = ({ value }: { value: unknown }) => (
  <Typography textColor="neutral800">{typeof value === 'string' ? (VALUES[value] ?? value) : '-'}</Typography>
)
