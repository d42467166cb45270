import { Button, Flex, Typography } from '@strapi/design-system'
import { formatTime } from '../../i18n/time-zone'
import type { DocumentRef } from '../document-ref'
import { useHeartbeat } from './use-heartbeat'

const list = new Intl.ListFormat('fr')

/** Warns before anybody writes over somebody else; what was typed stays where it is. */
export function Presence({ which, since }: { which: DocumentRef; since: string }) {
  const { company, keepMine } = useHeartbeat(which, since)
  const { others, changed } = company ?? { others: [], changed: null }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" role="status" textColor={others.length ? 'warning700' : 'neutral600'}>
        {others.length === 0 && 'Personne d’autre n’a ouvert ce document.'}
        {others.length === 1 && `${others[0]} a aussi ouvert ce document.`}
        {others.length > 1 && `${list.format(others)} ont aussi ouvert ce document.`}
      </Typography>
      {changed && <Changed {...changed} keepMine={keepMine} />}
    </Flex>
  )
}

interface ChangedProps {
  who: string
  at: string
  keepMine: () => Promise<void>
}

function Changed({ who, at, keepMine }: ChangedProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="alert">
      <Typography tag="p" textColor="danger600" fontWeight="semiBold">
        {who} a enregistré ce document à {formatTime(new Date(at))}, depuis que vous l’avez ouvert.
      </Typography>
      <Typography tag="p">
        Ce que vous avez écrit est toujours là. Si vous enregistrez, vos mots remplacent les siens, qui restent lisibles
        dans «&nbsp;Historique&nbsp;».
      </Typography>
      <Button variant="secondary" onClick={() => void keepMine()}>
        Garder les miens
      </Button>
    </Flex>
  )
}
