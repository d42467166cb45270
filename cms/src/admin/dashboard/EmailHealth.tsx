import { Flex, Typography } from '@strapi/design-system'
import type { MailHealth } from '../../admin-api/dashboard/figures'
import { Told } from './AsyncState'
import { ago, inForm, some } from './format'

/** Retries and rushes are no trouble; what waits for longer than this is (milliseconds). */
const TOO_LATE = 15 * 60_000

interface State {
  is: (health: MailHealth) => boolean
  says: string
  colour: 'danger600' | 'warning700' | 'success600'
}

/** The first that holds is said. */
const STATES: readonly State[] = [
  {
    is: ({ hasServer }) => !hasServer,
    says: 'Aucun serveur d’e-mail n’est réglé\u00a0: tout attend ici.',
    colour: 'warning700',
  },
  {
    is: ({ waitingSince }) => waitingSince !== null && Date.now() - Date.parse(waitingSince) > TOO_LATE,
    says: 'Les e-mails ne partent plus. Prévenez la personne qui tient le serveur.',
    colour: 'danger600',
  },
  {
    is: ({ failed }) => failed > 0,
    says: 'Les e-mails partent, sauf quelques-uns.',
    colour: 'warning700',
  },
  { is: () => true, says: 'Les e-mails partent.', colour: 'success600' },
]

export const Mails = () => <Told of="mails">{(health) => <Health {...health} />}</Told>

function Health(health: MailHealth) {
  const { queued, failed, waitingSince } = health
  const state = STATES.find(({ is }) => is(health))
  return (
    <Flex direction="column" alignItems="flex-start" justifyContent="center" height="100%" gap={4}>
      <Typography fontWeight="bold" textColor={state?.colour}>
        {state?.says}
      </Typography>
      <Typography>
        <Typography variant="beta">{some(queued)}</Typography>{' '}
        {inForm(queued, ['e-mail en attente', 'e-mails en attente'])}
        {waitingSince && `, le premier ${ago(waitingSince)}`}
      </Typography>
      <Typography>
        <Typography variant="beta">{some(failed)}</Typography> {inForm(failed, ['e-mail refusé', 'e-mails refusés'])}
      </Typography>
    </Flex>
  )
}
