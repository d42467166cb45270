import { ACTIONS } from '../../roles/actions'
import type { TeamRoute } from '../../team/routes'
import { recentAlerts } from './reading'

export const ALERT_ROUTES: TeamRoute[] = [
  {
    method: 'GET',
    path: '/alerts',
    action: ACTIONS.moderateSignatures,
    handle: (_, strapi) => recentAlerts(strapi),
  },
]
