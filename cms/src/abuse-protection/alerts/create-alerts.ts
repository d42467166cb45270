import type { Core } from '@strapi/strapi'
import { newDocumentId } from '../../crypto/document-id'
import { insertRows } from '../../database/bulk'
import { enqueueEmails, type EmailRequest } from '../../email/enqueue'
import { wakeOutbox } from '../../email/outbox'
import { displayValue, type Cluster, type ClusterType } from './clusters'

/** Alerts that one run stores, and that the administration lists, at most. */
export const MAX_ALERTS = 50
/** Length of the column `value`. */
const MAX_VALUE_LENGTH = 255

/** Words of the email. */
const DESCRIPTIONS: Record<ClusterType, (value: string | null) => string> = {
  address: () => 'une même connexion',
  domain: (value) => `des adresses e-mail en @${value ?? ''}`,
  name: (value) => `des noms comme «\u00a0${value ?? ''}\u00a0»`,
}

/**
 * Stores clusters that are new today, with an email each, in one transaction, and updates the size of those already
 * stored.
 * @param to recipient of the emails; `null`: none is sent
 * @returns how many are new
 */
export async function createAlerts(
  strapi: Core.Strapi,
  clusters: readonly Cluster[],
  to: string | null,
  now: Date,
): Promise<number> {
  const day = now.toISOString().slice(0, 10)
  const rows = clusters.slice(0, MAX_ALERTS).map(({ what, value, signatures }) => ({
    document_id: newDocumentId(),
    what,
    value: value.slice(0, MAX_VALUE_LENGTH),
    day,
    signatures,
    unreachable: false,
    created_at: now,
    updated_at: now,
    published_at: now,
  }))
  const created = await strapi.db.connection.transaction(async (transaction) => {
    const inserted = await insertRows(transaction, 'signing_alerts', rows, ['document_id'])
    const newIds = new Set(inserted.map(({ document_id }) => document_id))
    for (const { what, value, signatures, document_id } of rows)
      if (!newIds.has(document_id))
        await transaction('signing_alerts')
          .where({ day, what, value })
          .where('signatures', '<', signatures)
          .update({ signatures, updated_at: now })
    const emails = to ? rows.filter(({ document_id }) => newIds.has(document_id)).map((row) => buildEmail(to, row)) : []
    await enqueueEmails(transaction, emails, now)
    return newIds.size
  })
  if (created > 0) wakeOutbox()
  return created
}

function buildEmail(
  to: string,
  { document_id: subject, what, value, signatures }: Cluster & { document_id: string },
): EmailRequest {
  const data = { about: DESCRIPTIONS[what](displayValue(what, value)), count: String(signatures) }
  return { kind: 'team-alert', to, language: 'fr', subject, data }
}
