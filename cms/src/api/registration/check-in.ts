import { createHash, timingSafeEqual } from 'node:crypto'
import { SEATED_STATES, type DoorList, type DoorMarks, type Guest } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { sortedBy, type Row } from '../../database/bulk'
import type { Connection } from '../../database/connection'
import { toDate } from '../../database/dates'
import { withRetry } from '../../database/retry'
import { EVENT } from '../event/repository'

/** The event that a check-in key belongs to. */
export interface CheckInEvent {
  documentId: string
  slug: string
  title: string
  startsAt: string
  capacity: number | null
}

const FIELDS = ['documentId', 'slug', 'title', 'startsAt', 'capacity', 'doorKey']

/** @throws NotFoundError (404), the same for an unknown event, one without check-in, and a wrong key */
export async function authorizeCheckIn(strapi: Core.Strapi, slug: string, key: string): Promise<CheckInEvent> {
  const event: (CheckInEvent & { doorKey: string | null }) | null = await strapi.db
    .query(EVENT)
    .findOne({ select: FIELDS, where: { slug, publishedAt: { $notNull: true } } })
  if (!event?.doorKey || !isEqual(event.doorKey, key))
    throw new errors.NotFoundError('Ce lien n’ouvre plus l’accueil. Demandez-en un autre à l’équipe.')
  return event
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Takes the same time wherever the keys differ. */
const isEqual = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

/** States of registrations that are on the check-in list. */
const EXPECTED_STATES = [...SEATED_STATES, 'waiting'] as const

/** The check-in list by name. It is complete, so that the team can search it without a network. */
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

type Mark = DoorMarks['marks'][number]

/**
 * Records marks, in whatever order and however often they arrive: the latest one of a registration counts. A device whose
 * clock is ahead cannot outdate later marks of others. A waiting registrant who attends gets no seat.
 */
export async function recordMarks(
  strapi: Core.Strapi,
  { documentId }: CheckInEvent,
  marks: readonly Mark[],
  now: Date,
): Promise<void> {
  const latest = new Map<string, Mark>()
  for (const mark of marks) if (mark.at >= (latest.get(mark.id)?.at ?? '')) latest.set(mark.id, mark)
  await withRetry(() =>
    strapi.db.connection.transaction(async (transaction) => {
      for (const mark of sortedBy([...latest.values()], 'id')) await recordMark(transaction, documentId, mark, now)
    }),
  )
}

async function recordMark(transaction: Connection, event: string, { id, present, at }: Mark, now: Date): Promise<void> {
  const markedAt = new Date(Math.min(Date.parse(at), now.getTime()))
  const [from, to] = present ? ['confirmed', 'attended'] : ['attended', 'confirmed']
  await transaction('registrations')
    .where({ event, document_id: id })
    .whereIn('state', EXPECTED_STATES)
    .where((last) => void last.whereNull('marked_at').orWhere('marked_at', '<=', markedAt))
    .update({
      state: transaction.raw('case when state = ? then ? else state end', [from, to]),
      attended_at: present ? markedAt : null,
      marked_at: markedAt,
      updated_at: now,
    })
}
