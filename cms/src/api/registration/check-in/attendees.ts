import { SEATED_STATES, type DoorList, type Guest } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Row } from '../../../database/bulk'
import { toDate } from '../../../database/dates'
import type { CheckInEvent } from './authorize'

/** Who may be at the door: those with a seat, and those who wait for one. */
export const EXPECTED_STATES = [...SEATED_STATES, 'waiting'] as const

/** Everybody who may come, by name: a team looks for people in it, even where there is no network. */
export async function listAttendees(strapi: Core.Strapi, event: CheckInEvent, now: Date): Promise<DoorList> {
  const { documentId, slug, title, startsAt, capacity } = event
  const rows: Row[] = await strapi.db
    .connection('registrations')
    .select('document_id', 'first_name', 'last_name', 'organisation', 'state', 'attended_at')
    .where({ event: documentId })
    .whereIn('state', EXPECTED_STATES)
    .whereNotNull('last_name')
    .orderBy(['last_name', 'first_name', 'id'])
  return { event: { slug, title, startsAt, capacity }, guests: rows.map(toGuest), asOf: now.toISOString() }
}

const toGuest = (row: Row): Guest => ({
  id: row.document_id as string,
  firstName: row.first_name as string,
  lastName: row.last_name as string,
  organisation: row.organisation as string | null,
  state: row.state as Guest['state'],
  attendedAt: toDate(row.attended_at)?.toISOString() ?? null,
})
