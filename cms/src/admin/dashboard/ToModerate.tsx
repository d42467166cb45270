import { Flex, Link, Typography } from '@strapi/design-system'
import { useAuth, Widget } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import type { ToModerate as Waiting } from '../../admin-api/dashboard/figures'
import { ACTIONS, type Action } from '../../roles/actions'
import { ROUTES } from '../routes'
import { Told } from './AsyncState'
import { inForm, some, type Forms } from './format'

interface Pile {
  of: keyof Waiting
  forms: Forms
  to: string
  /** Whoever may not see the page is told the figure alone. */
  action: Action
}

const PILES: readonly Pile[] = [
  {
    of: 'signatures',
    forms: ['signature mise de côté', 'signatures mises de côté'],
    to: ROUTES.signatures,
    action: ACTIONS.moderateSignatures,
  },
  {
    of: 'stories',
    forms: ['histoire à lire', 'histoires à lire'],
    to: ROUTES.stories,
    action: ACTIONS.moderateStories,
  },
  {
    of: 'messages',
    forms: ['message à traiter', 'messages à traiter'],
    to: ROUTES.messages,
    action: ACTIONS.answerMessages,
  },
]

export function ToModerate() {
  const permissions = useAuth('ToModerate', (auth) => auth.permissions)
  const may = ({ action }: Pile) => permissions.some((permission) => permission.action === action)
  return (
    <Told of="to-moderate">
      {(waiting) =>
        PILES.every(({ of }) => waiting[of] === 0) ? (
          <Widget.NoData>Rien n’attend votre avis.</Widget.NoData>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" justifyContent="center" height="100%" gap={5}>
            {PILES.map((pile) => (
              <Flex tag="li" key={pile.of} justifyContent="space-between" gap={3}>
                <Typography>
                  <Typography variant="beta">{some(waiting[pile.of])}</Typography>{' '}
                  {inForm(waiting[pile.of], pile.forms)}
                </Typography>
                {may(pile) && (
                  <Link tag={NavLink} to={pile.to} aria-label={`Voir les ${pile.forms[1]}`}>
                    Voir
                  </Link>
                )}
              </Flex>
            ))}
          </Flex>
        )
      }
    </Told>
  )
}
