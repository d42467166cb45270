import { Flex, Typography } from '@strapi/design-system'
import type { MailHealth } from '../../admin-api/dashboard/figures'
import { AsyncState } from './AsyncState'
import { pluralOf } from '../locales/fr/numbers'
import { formatCapped, timeAgo } from './format'

/** Retries and rushes stay below this. */
const MAX_DELAY_MS = 15 * 60_000

interface State {
  applies: (health: MailHealth) => boolean
  text: string
  color: 'danger600' | 'warning700' | 'success600'
}

/** The first that applies is shown. */
const STATES: readonly State[] = [
  {
    applies: ({ hasServer }) => !hasServer,
    text: 'Aucun serveur d’e-mail n’est réglé\u00a0: tout attend ici.',
    color: 'warning700',
  },
  {
    applies: ({ waitingSince }) => waitingSince !== null && Date.now() - Date.parse(waitingSince) > MAX_DELAY_MS,
    text: 'Les e-mails ne partent plus. Prévenez la personne qui tient le serveur.',
    color: 'danger600',
  },
  {
    applies: ({ failed }) => failed > 0,
    text: 'Les e-mails partent, sauf quelques-uns.',
    color: 'warning700',
  },
  { applies: () => true, text: 'Les e-mails partent.', color: 'success600' },
]

export const EmailHealth = () => <AsyncState of="mails">{(health) => <Health {...health} />}</AsyncState>

function Health(health: MailHealth) {
  const { queued, failed, waitingSince } = health
  const state = STATES.find(({ applies }) => applies(health))
  return (
    <Flex direction="column" alignItems="flex-start" justifyContent="center" height="100%" gap={4}>
      <Typography fontWeight="bold" textColor={state?.color}>
        {state?.text}
      </Typography>
      <Typography>
        <Typography variant="beta">{formatCapped(queued)}</Typography>{' '}
        {pluralOf(queued, 'e-mail en attente', 'e-mails en attente')}
        {waitingSince && `, le premier ${timeAgo(waitingSince)}`}
      </Typography>
      <Typography>
        <Typography variant="beta">{formatCapped(failed)}</Typography>{' '}
        {pluralOf(failed, 'e-mail refusé', 'e-mails refusés')}
      </Typography>
    </Flex>
  )
}
