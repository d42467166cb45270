import type { Core } from '@strapi/strapi'
import type { Alert, ClusterType } from './contract'

const UID = 'api::signing-alert.signing-alert'

/** Alerts that anybody can look through. */
export const ALERTS_SHOWN = 50
/** How long one is news (milliseconds). */
const NEWS = 48 * 3_600_000

/** A block of addresses is kept as a hash, which says nothing to anybody. */
export const displayValue = (what: ClusterType, value: string): string | null => (what === 'address' ? null : value)

/** What came unusually often lately, newest first. */
export async function recentAlerts(strapi: Core.Strapi, now = new Date()): Promise<Alert[]> {
  const since = new Date(now.getTime() - NEWS).toISOString()
  const alerts = (await strapi.documents(UID).findMany({
    fields: ['what', 'value', 'signatures', 'createdAt'],
    filters: { createdAt: { $gt: since } },
    sort: 'createdAt:desc',
    limit: ALERTS_SHOWN,
  })) as unknown as (Alert & { value: string })[]
  return alerts.map(({ documentId, what, value, signatures, createdAt }) => ({
    documentId,
    what,
    value: displayValue(what, value),
    signatures,
    createdAt,
  }))
}
