import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin'
import { Flex, Typography } from '@strapi/design-system'
import { useParams } from 'react-router-dom'
import type { DocumentRef } from '../document-ref'
import { MOVES, useDates } from './use-dates'

/** Strapi's hook for additional columns of a list. */
export const COLUMNS_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table'

interface Table {
  displayedHeaders: ListFieldLayout[]
  layout: ListLayout
}

/** Adds the column « Dates prévues » to the lists of types with drafts. */
export function addDatesColumn({ displayedHeaders, layout }: Table): Table {
  const { draftAndPublish } = layout.options as { draftAndPublish?: boolean }
  if (!draftAndPublish) return { displayedHeaders, layout }
  const column: ListFieldLayout = {
    attribute: { type: 'custom' },
    name: 'plannedDates',
    label: 'Dates prévues',
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId, locale }) => (
      <DatesCell subject={documentId} locale={(locale ?? null) as string | null} />
    ),
  }
  return { displayedHeaders: [...displayedHeaders.slice(0, 1), column, ...displayedHeaders.slice(1)], layout }
}

const SHORT = new Intl.DateTimeFormat('fr', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' })

function DatesCell(row: Omit<DocumentRef, 'about'>) {
  const { slug = '' } = useParams()
  const { dates } = useDates({ ...row, about: slug })
  return (
    <Flex direction="column" alignItems="start">
      {dates.map(({ move, time, failure }) => (
        <Typography key={move} textColor={failure ? 'danger600' : 'neutral800'}>
          {MOVES[move]} {SHORT.format(new Date(`${time}Z`))}
          {failure && '\u00a0: échec'}
        </Typography>
      ))}
      {dates.length === 0 && <Typography textColor="neutral600">–</Typography>}
    </Flex>
  )
}
