import { Flex } from '@strapi/design-system'
import { useDocumentRBAC, type PanelComponent } from '@strapi/content-manager/strapi-admin'
import { documentRefOf, type DocumentRef } from '../document-ref'
import { useDates, type Move } from './use-dates'
import { DateForm } from './DateForm'

const MOVES: Move[] = ['publish', 'unpublish']

/** When this document comes onto the site, and when it leaves it. */
export const DatesPanel: PanelComponent = (props) => {
  const mayPublish = useDocumentRBAC('DatesPanel', ({ canPublish }) => Boolean(canPublish))
  const which = documentRefOf(props)
  // Only what has drafts has a status; another one may have settled a date.
  const status = props.document?.status
  if (!which || !status) return null
  return { title: 'Dates prévues', content: <Dates key={status} which={which} mayPublish={mayPublish} /> }
}

function Dates({ which, mayPublish }: { which: DocumentRef; mayPublish: boolean }) {
  const { dates, plan } = useDates(which)
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {MOVES.map((move) => (
        <DateForm
          key={move}
          move={move}
          planned={dates.find((date) => date.move === move)}
          mayPublish={mayPublish}
          plan={(time) => plan(move, time)}
        />
      ))}
    </Flex>
  )
}
