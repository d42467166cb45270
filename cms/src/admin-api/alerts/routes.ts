import { ACTIONS } from '../../roles/actions'
import type { TeamRoute } from '../routes'
import { recentAlerts } from './recent-alerts'

export const ALERT_ROUTES: TeamRoute[] = [
  {
    method: 'GET',
    path: '/alerts',
    action: ACTIONS.moderateSignatures,
    handle: (_, strapi) => recentAlerts(strapi),
  },
]
