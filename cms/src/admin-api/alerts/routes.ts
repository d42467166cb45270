import { ACTIONS } from '../../roles/actions'
import type { AdminRoute } from '../routes'
import { recentAlerts } from './recent-alerts'

export const ALERT_ROUTES: AdminRoute[] = [
  {
    method: 'GET',
    path: '/alerts',
    action: ACTIONS.moderateSignatures,
    handle: (_, strapi) => recentAlerts(strapi),
  },
]
