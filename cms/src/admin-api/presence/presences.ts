import type { Core } from '@strapi/strapi'
import type { Actor } from '../../audit-log/current-user'
import { newDocumentId } from '../../crypto/document-id'

const PRESENCE = 'api::presence.presence'

/** Whoever has not been heard of for this long has gone; a tab in the background speaks seldom (milliseconds). */
const GONE = 45_000

/** The table knows no « no language » that would be the same twice. */
const kept = (language: string | null) => language ?? ''

interface LinkLocation {
  subject: string
  language: string | null
}

/**
 * Somebody is at a document now.
 * @param since when what they see was saved
 * @returns until when they know of the changes of others
 */
export async function recordPresence(
  strapi: Core.Strapi,
  place: LinkLocation,
  person: Actor,
  { since, now }: { since: string; now: Date },
): Promise<string> {
  const known = await knowsUntil(strapi, place, person)
  const knows = known && known > since ? known : since
  const moment = { seen_at: now, updated_at: now, knows_until: new Date(knows) }
  const row = { person: person.id, who: person.name, subject: place.subject, language: kept(place.language) }
  await strapi.db
    .connection('presences')
    .insert({ document_id: newDocumentId(), ...row, created_at: now, ...moment })
    .onConflict(['subject', 'language', 'person'])
    .merge(moment)
  return knows
}

/** Who else is there. */
export async function otherEditors(strapi: Core.Strapi, { subject, language }: LinkLocation, person: Actor, now: Date) {
  const others: { who: string }[] = await strapi.db.query(PRESENCE).findMany({
    select: ['who'],
    where: {
      subject,
      language: kept(language),
      person: { $ne: person.id },
      seenAt: { $gt: new Date(now.getTime() - GONE) },
    },
    orderBy: { who: 'asc' },
  })
  return others.map(({ who }) => who)
}

/** Somebody knows of all changes of others until now, and means to replace them. */
export const acknowledgeChanges = (strapi: Core.Strapi, place: LinkLocation, person: Actor, now: Date) =>
  strapi.db.query(PRESENCE).updateMany({ where: mine(place, person), data: { knowsUntil: now } })

/** Until when somebody knows of the changes of others; `null` for who has not opened the document in the admin. */
async function knowsUntil(strapi: Core.Strapi, place: LinkLocation, person: Actor): Promise<string | null> {
  const presence: { knowsUntil: string | null } | null = await strapi.db
    .query(PRESENCE)
    .findOne({ where: mine(place, person) })
  return presence?.knowsUntil ?? null
}

const mine = ({ subject, language }: LinkLocation, { id }: Actor) => ({ subject, language: kept(language), person: id })

/** Forgets who was where an hour ago. */
export const deleteStalePresences = (strapi: Core.Strapi, now: Date): Promise<number> =>
  strapi.db
    .connection('presences')
    .where('seen_at', '<', new Date(now.getTime() - 3_600_000))
    .delete()
