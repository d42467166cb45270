import { Box, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { editorOf, type DocumentRef } from '../document-ref'

export interface LinkLocation extends DocumentRef {
  title: string
  kind: string
  isSingle: boolean
  note?: string
  /** Whether the note is an error. */
  isTrouble?: boolean
}

/** Documents, each with a link to its form. */
export function LocationList({ places }: { places: readonly LinkLocation[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%">
      {places.map(({ title, kind, isSingle, note, isTrouble, ...document }, index) => (
        <Box tag="li" key={index}>
          <Typography tag={Link} to={editorOf(document, isSingle)} textColor="primary600">
            {title}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {title === kind ? '' : ` · ${kind}`}
            {document.locale && document.locale !== 'fr' ? ` · ${document.locale}` : ''}
          </Typography>
          {note && (
            <Typography
              tag="p"
              variant="pi"
              textColor={isTrouble ? 'danger600' : 'neutral600'}
              style={{ overflowWrap: 'anywhere' }}
            >
              {note}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  )
}
