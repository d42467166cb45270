import type { Core } from '@strapi/strapi'
import { displayValue } from '../../abuse-protection/alerts/clusters'
import { MAX_ALERTS } from '../../abuse-protection/alerts/create-alerts'
import { ACTIONS } from '../../roles/actions'
import type { AdminRoute } from '../types'
import type { Alert } from './contract'

const SHOWN_FOR_MS = 48 * 3_600_000

/** The newest first. */
async function recentAlerts(strapi: Core.Strapi, now = new Date()): Promise<Alert[]> {
  const since = new Date(now.getTime() - SHOWN_FOR_MS).toISOString()
  const alerts = (await strapi.documents('api::signing-alert.signing-alert').findMany({
    fields: ['what', 'value', 'signatures', 'createdAt'],
    filters: { createdAt: { $gt: since } },
    sort: 'createdAt:desc',
    limit: MAX_ALERTS,
  })) as unknown as (Alert & { value: string })[]
  return alerts.map(({ documentId, what, value, signatures, createdAt }) => ({
    documentId,
    what,
    value: displayValue(what, value),
    signatures,
    createdAt,
  }))
}

export const ALERT_ROUTES: AdminRoute[] = [
  {
    method: 'GET',
    path: '/alerts',
    action: ACTIONS.moderateSignatures,
    handle: (_, strapi) => recentAlerts(strapi),
  },
]
