import { Box, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { editorOf, type DocumentRef } from '../document-ref'

export interface LinkLocation extends DocumentRef {
  title: string
  kind: string
  isSingle: boolean
  /** What there is to know of it. */
  note?: string
  /** Whether that asks for somebody. */
  isTrouble?: boolean
}

/** Documents, each with the way to its form. */
export function LocationList({ places }: { places: readonly LinkLocation[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%">
      {places.map(({ title, kind, isSingle, note, isTrouble, ...which }, place) => (
        <Box tag="li" key={place}>
          <Typography tag={Link} to={editorOf(which, isSingle)} textColor="primary600">
            {title}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {title === kind ? '' : ` · ${kind}`}
            {which.locale && which.locale !== 'fr' ? ` · ${which.locale}` : ''}
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
