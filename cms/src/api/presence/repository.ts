import type { Core } from '@strapi/strapi'
import type { Actor } from '../../audit-log/current-user'
import { newDocumentId } from '../../crypto/document-id'

const PRESENCE = 'api::presence.presence'

/** An editor without a heartbeat for this long has left; browsers slow the timers of background tabs down. */
const PRESENT_FOR_MS = 45_000
const DELETED_AFTER_MS = 3_600_000

/** In a unique index `null` differs from `null`; an empty string does not. */
const languageColumn = (language: string | null) => language ?? ''

interface DocumentRef {
  subject: string
  language: string | null
}

/**
 * Stores the heartbeat of an editor.
 * @param since when the version in the editor's form was saved (ISO 8601)
 * @returns until when the editor knows the changes of others (ISO 8601)
 */
export async function recordPresence(
  strapi: Core.Strapi,
  document: DocumentRef,
  editor: Actor,
  { since, now }: { since: string; now: Date },
): Promise<string> {
  const stored = await storedKnowsUntil(strapi, document, editor)
  const knowsUntil = stored && stored > since ? stored : since
  const moment = { seen_at: now, updated_at: now, knows_until: new Date(knowsUntil) }
  const key = { person: editor.id, subject: document.subject, language: languageColumn(document.language) }
  await strapi.db
    .connection('presences')
    .insert({ document_id: newDocumentId(), ...key, who: editor.name, created_at: now, ...moment })
    .onConflict(['subject', 'language', 'person'])
    .merge(moment)
  return knowsUntil
}

/** Names of the other editors of a document. */
export async function otherEditors(
  strapi: Core.Strapi,
  { subject, language }: DocumentRef,
  editor: Actor,
  now: Date,
): Promise<string[]> {
  const others: { who: string }[] = await strapi.db.query(PRESENCE).findMany({
    select: ['who'],
    where: {
      subject,
      language: languageColumn(language),
      person: { $ne: editor.id },
      seenAt: { $gt: new Date(now.getTime() - PRESENT_FOR_MS) },
    },
    orderBy: { who: 'asc' },
  })
  return others.map(({ who }) => who)
}

/** The editor has read the changes of others until now, and will overwrite them. */
export const acknowledgeChanges = (strapi: Core.Strapi, document: DocumentRef, editor: Actor, now: Date) =>
  strapi.db.query(PRESENCE).updateMany({ where: ownPresence(document, editor), data: { knowsUntil: now } })

/** `null` when the editor has not opened the document. */
async function storedKnowsUntil(strapi: Core.Strapi, document: DocumentRef, editor: Actor): Promise<string | null> {
  const presence: { knowsUntil: string | null } | null = await strapi.db
    .query(PRESENCE)
    .findOne({ where: ownPresence(document, editor) })
  return presence?.knowsUntil ?? null
}

const ownPresence = ({ subject, language }: DocumentRef, { id }: Actor) => ({
  subject,
  language: languageColumn(language),
  person: id,
})

export const deleteStalePresences = (strapi: Core.Strapi, now: Date): Promise<number> =>
  strapi.db
    .connection('presences')
    .where('seen_at', '<', new Date(now.getTime() - DELETED_AFTER_MS))
    .delete()
