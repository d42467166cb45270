import { Flex, Link, Typography } from '@strapi/design-system'
import { useAuth, Widget } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import type { ToModerate as Waiting } from '../../admin-api/dashboard/figures'
import { ACTIONS, type Action } from '../../roles/actions'
import { ROUTES } from '../routes'
import { AsyncState } from './AsyncState'
import { pluralOf } from '../locales/fr/numbers'
import { formatCapped } from './format'

interface Queue {
  of: keyof Waiting
  singular: string
  plural: string
  to: string
  /** Permission of the page; without it only the number is shown. */
  action: Action
}

const QUEUES: readonly Queue[] = [
  {
    of: 'signatures',
    singular: 'signature mise de côté',
    plural: 'signatures mises de côté',
    to: ROUTES.signatures,
    action: ACTIONS.moderateSignatures,
  },
  {
    of: 'stories',
    singular: 'histoire à lire',
    plural: 'histoires à lire',
    to: ROUTES.stories,
    action: ACTIONS.moderateStories,
  },
  {
    of: 'messages',
    singular: 'message à traiter',
    plural: 'messages à traiter',
    to: ROUTES.messages,
    action: ACTIONS.answerMessages,
  },
]

export function ToModerate() {
  const permissions = useAuth('ToModerate', (auth) => auth.permissions)
  const canOpen = ({ action }: Queue) => permissions.some((permission) => permission.action === action)
  return (
    <AsyncState of="to-moderate">
      {(waiting) =>
        QUEUES.every(({ of }) => waiting[of] === 0) ? (
          <Widget.NoData>Rien n’attend votre avis.</Widget.NoData>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" justifyContent="center" height="100%" gap={5}>
            {QUEUES.map((queue) => (
              <Flex tag="li" key={queue.of} justifyContent="space-between" gap={3}>
                <Typography>
                  <Typography variant="beta">{formatCapped(waiting[queue.of])}</Typography>{' '}
                  {pluralOf(waiting[queue.of], queue.singular, queue.plural)}
                </Typography>
                {canOpen(queue) && (
                  <Link tag={NavLink} to={queue.to} aria-label={`Voir les ${queue.plural}`}>
                    Voir
                  </Link>
                )}
              </Flex>
            ))}
          </Flex>
        )
      }
    </AsyncState>
  )
}
