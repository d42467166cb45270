import { Button, Flex, Typography } from '@strapi/design-system'
import { formatTime } from '../../i18n/time-zone'
import type { DocumentRef } from '../document-ref'
import { useHeartbeat } from './use-heartbeat'

const list = new Intl.ListFormat('fr')

/** The other editors of a document, and a warning when one of them has saved it. */
export function Presence({ document, since }: { document: DocumentRef; since: string }) {
  const { presence, acknowledge } = useHeartbeat(document, since)
  const { others, changed } = presence ?? { others: [], changed: null }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" role="status" textColor={others.length ? 'warning700' : 'neutral600'}>
        {others.length === 0 && 'Personne d’autre n’a ouvert ce document.'}
        {others.length === 1 && `${others[0]} a aussi ouvert ce document.`}
        {others.length > 1 && `${list.format(others)} ont aussi ouvert ce document.`}
      </Typography>
      {changed && <Changed {...changed} acknowledge={acknowledge} />}
    </Flex>
  )
}

interface ChangedProps {
  who: string
  at: string
  acknowledge: () => Promise<void>
}

function Changed({ who, at, acknowledge }: ChangedProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="alert">
      <Typography tag="p" textColor="danger600" fontWeight="semiBold">
        {who} a enregistré ce document à {formatTime(new Date(at))}, depuis que vous l’avez ouvert.
      </Typography>
      <Typography tag="p">
        Ce que vous avez écrit est toujours là. Si vous enregistrez, vos mots remplacent les siens, qui restent lisibles
        dans «&nbsp;Historique&nbsp;».
      </Typography>
      <Button variant="secondary" onClick={() => void acknowledge()}>
        Garder les miens
      </Button>
    </Flex>
  )
}
