import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import type { NextEvent as Coming } from '../../admin-api/dashboard/figures'
import { AsyncState } from './AsyncState'
import { formatNumber, pluralOf } from '../locales/fr/numbers'
import { formatCapped } from './format'

const EDIT = '/content-manager/collection-types/api::event.event'

export const NextEvent = () => (
  <AsyncState of="next-event">
    {(event) => (event ? <Announced {...event} /> : <Widget.NoData>Aucun événement n’est annoncé.</Widget.NoData>)}
  </AsyncState>
)

function Announced({ documentId, title, when, confirmed, capacity, waiting }: Coming) {
  return (
    <Flex direction="column" alignItems="stretch" justifyContent="center" height="100%" gap={4}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Link tag={NavLink} to={`${EDIT}/${documentId}`}>
          {title}
        </Link>
        <Typography textColor="neutral600">{when}</Typography>
      </Flex>
      <Typography>
        <Typography variant="beta">{formatNumber(confirmed)}</Typography>{' '}
        {pluralOf(confirmed, 'place prise', 'places prises')}
        {capacity === null ? ', sans limite' : ` sur ${formatNumber(capacity)}`}
      </Typography>
      {capacity !== null && <FillBar share={confirmed / Math.max(capacity, 1)} />}
      <Typography>
        {waiting === 0
          ? 'Personne n’est en liste d’attente.'
          : `${formatCapped(waiting)} ${pluralOf(waiting, 'personne', 'personnes')} en liste d’attente.`}
      </Typography>
    </Flex>
  )
}

/** Hidden from screen readers: the sentence above says the same. */
const FillBar = ({ share }: { share: number }) => (
  <Box aria-hidden background="neutral150" hasRadius overflow="hidden">
    <Box background="primary600" height="8px" width={`${Math.min(100, 100 * share)}%`} />
  </Box>
)
