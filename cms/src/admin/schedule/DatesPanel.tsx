import { Flex } from '@strapi/design-system'
import { useDocumentRBAC, type PanelComponent } from '@strapi/content-manager/strapi-admin'
import { documentRefOf, type DocumentRef } from '../document-ref'
import { useDates, type Move } from './use-dates'
import { DateForm } from './DateForm'

const MOVES: Move[] = ['publish', 'unpublish']

export const DatesPanel: PanelComponent = (props) => {
  const mayPublish = useDocumentRBAC('DatesPanel', ({ canPublish }) => Boolean(canPublish))
  const document = documentRefOf(props)
  // Types without drafts have no status. A new status may have ended a date, hence the key.
  const status = props.document?.status
  if (!document || !status) return null
  return { title: 'Dates prévues', content: <Dates key={status} document={document} mayPublish={mayPublish} /> }
}

function Dates({ document, mayPublish }: { document: DocumentRef; mayPublish: boolean }) {
  const { dates, plan } = useDates(document)
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
