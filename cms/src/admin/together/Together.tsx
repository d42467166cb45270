import { Button, Flex, Link, Typography } from '@strapi/design-system'
import { useLocation } from 'react-router-dom'
import type { Which } from '../which'
import { useBeats } from './beats'

const clock = new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone: 'Europe/Paris' })
const list = new Intl.ListFormat('fr')

/** Warns before anybody writes over somebody else; what was typed stays where it is. */
export function Together({ which, since }: { which: Which; since: string }) {
  const { company, keepMine } = useBeats(which, since)
  const { others, changed } = company ?? { others: [], changed: null }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" role="status" textColor={others.length ? 'warning600' : 'neutral600'}>
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
  const { pathname, search } = useLocation()
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="alert">
      <Typography tag="p" textColor="danger600" fontWeight="semiBold">
        {who} a enregistré ce document à {clock.format(new Date(at))}, depuis que vous l’avez ouvert.
      </Typography>
      <Typography tag="p">
        Ce que vous avez écrit est toujours là. Comparez, puis choisissez&nbsp;: recopier vos mots dans sa version, ou
        garder les vôtres à la place des siens.
      </Typography>
      <Link href={`/admin${pathname}${search}`} isExternal>
        Ouvrir sa version à côté
      </Link>
      <Button variant="secondary" onClick={() => void keepMine()}>
        Garder les miens
      </Button>
    </Flex>
  )
}
