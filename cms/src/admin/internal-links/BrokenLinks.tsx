import { Flex, Typography } from '@strapi/design-system'
import { formatMedium } from '../../i18n/time-zone'
import { POLL_INTERVAL_MS, useRequest } from '../use-request'
import { LocationList, type LinkLocation } from './LocationList'

interface Findings {
  checkedAt: string | null
  broken: (LinkLocation & { href: string; fault: 'page' | 'anchor' })[]
}

const FAULTS = { page: 'aucune page publiée à cette adresse', anchor: 'cette page n’a pas d’ancre de ce nom' }

/** Widget of broken internal links. */
export default function BrokenLinks() {
  const { answer, problem } = useRequest<Findings>('/broken-links', { every: POLL_INTERVAL_MS })
  if (problem) return <Typography>{problem}</Typography>
  if (!answer) return null
  const { checkedAt, broken } = answer
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">
        {broken.length === 0 && (checkedAt ? 'Tous les liens du site mènent quelque part.' : 'Pas encore vérifiés.')}
        {broken.length === 1 && 'Un lien ne mène nulle part.'}
        {broken.length > 1 && `${broken.length} liens ne mènent nulle part.`}
      </Typography>
      <LocationList places={broken.map((link) => ({ ...link, note: `${link.href}\u00a0: ${FAULTS[link.fault]}` }))} />
      {checkedAt && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Vérifiés le {formatMedium(new Date(checkedAt))}
        </Typography>
      )}
    </Flex>
  )
}
