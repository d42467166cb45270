import type { Core } from '@strapi/strapi'
import { enqueueEmails, type EmailRequest } from '../../email/enqueue'
import { wakeOutbox } from '../../email/outbox'
import { insertRows } from '../../database/bulk'
import { newDocumentId } from '../../crypto/document-id'
import { ALERTS_SHOWN, displayValue } from './recent-alerts'
import type { Cluster } from './clusters'
import type { ClusterType } from './contract'

const MAX_VALUE = 255

/** What comes unusually often, in the words of the mail. */
const ABOUT: Record<ClusterType, (value: string | null) => string> = {
  address: () => 'une même connexion',
  domain: (value) => `des adresses e-mail en @${value ?? ''}`,
  name: (value) => `des noms comme «\u00a0${value ?? ''}\u00a0»`,
}

/**
 * Keeps what is new today, with a mail to the team for each, in one transaction; of what is known the number is brought up
 * to date. Returns how many are new.
 */
export async function raise(
  strapi: Core.Strapi,
  crowds: readonly Cluster[],
  address: string | null,
  now: Date,
): Promise<number> {
  const day = now.toISOString().slice(0, 10)
  const rows = crowds.slice(0, ALERTS_SHOWN).map(({ what, value, signatures }) => ({
    document_id: newDocumentId(),
    what,
    value: value.slice(0, MAX_VALUE),
    day,
    signatures,
    unreachable: false,
    created_at: now,
    updated_at: now,
    published_at: now,
  }))
  const raised = await strapi.db.connection.transaction(async (transaction) => {
    const inserted = await insertRows(transaction, 'signing_alerts', rows, ['document_id'])
    const isNew = new Set(inserted.map(({ document_id }) => document_id))
    for (const { what, value, signatures, document_id } of rows)
      if (!isNew.has(document_id))
        await transaction('signing_alerts')
          .where({ day, what, value })
          .where('signatures', '<', signatures)
          .update({ signatures, updated_at: now })
    const letters = rows.filter(({ document_id }) => isNew.has(document_id)).flatMap((row) => buildEmail(address, row))
    await enqueueEmails(transaction, letters, now)
    return isNew.size
  })
  if (raised > 0) wakeOutbox()
  return raised
}

function buildEmail(
  to: string | null,
  {
    document_id: subject,
    what,
    value,
    signatures,
  }: { document_id: string; what: ClusterType; value: string; signatures: number },
): EmailRequest[] {
  if (!to) return []
  const data = { about: ABOUT[what](displayValue(what, value)), count: String(signatures) }
  return [{ kind: 'team-alert', to, language: 'fr', subject, data }]
}
