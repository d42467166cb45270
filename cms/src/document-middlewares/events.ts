import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Connection } from '../database/connection'
import { refuse } from '../validation/validation-issue'
import { newToken } from '../crypto/tokens'
import type { Row } from '../http/documents'
import { schedulePromotion } from '../api/registration/waitlist/waitlist'
import { deleteRegistrations, hasActiveRegistrations } from '../api/registration/delete-registrations'
import { EVENT } from '../api/event/repository'
import { checkInUrl } from '../api/event/check-in-url'
import { assignQuestionKeys } from '../api/event/question-keys'
import { findIssues, type EventInput } from '../api/event/validation'
import type { DocumentMiddleware } from './middleware'

const WRITES = new Set(['create', 'update', 'publish', 'clone', 'discardDraft'])

/** Fields that calendar entries show. */
const IN_CALENDARS = ['startsAt', 'endsAt', 'place', 'address', 'online', 'onlineUrl', 'cancelled']

/** Fields that a copy does not take from its source. */
const NOT_COPIED = { doorOpen: false, doorKey: null, doorLink: null, sequence: 0, cancelled: false, cancelReason: null }

type Draft = EventInput & { doorOpen?: boolean | null; doorKey?: string | null; doorLink?: string | null }

/**
 * Validates events, keeps the keys of their questions and of their check-in page, and counts the changes that calendars
 * have to learn.
 */
export const events: DocumentMiddleware = (strapi) => async (context, next) => {
  if (context.uid !== EVENT) return next()
  const params = context.params as { documentId?: string; data?: Draft }
  const { documentId: known = '' } = params
  if (context.action === 'delete')
    return strapi.db.transaction(async ({ trx }) => {
      await rejectWhileExpected(strapi, trx, known)
      const result = await next()
      await deleteRegistrations(trx, known)
      return result
    })
  if (!WRITES.has(context.action)) return next()
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    if (context.action === 'clone') Object.assign((params.data ??= {}), NOT_COPIED)
    const before = known ? await rowOf(strapi, known, true) : null
    if (params.data) await prepare(strapi, params.data, known)
    const result = await next()
    const { documentId = '' } = result as { documentId?: string }
    if (params.data) await openDoor(strapi, trx, documentId)
    await countChange(strapi, trx, before, documentId)
    onCommit(() => schedulePromotion(strapi, documentId))
    return result
  })
}

async function prepare(strapi: Core.Strapi, data: Draft, documentId: string): Promise<void> {
  const draft = documentId ? await rowOf(strapi, documentId, false) : null
  refuse(findIssues({ ...(draft as Draft | null), questions: [], ...data }))
  if (data.questions) await assignQuestionKeys(strapi, data.questions)
}

/**
 * Opening the check-in makes its key, closing it deletes the key: at once, whether or not the event is published. The
 * link contains the slug.
 */
async function openDoor(strapi: Core.Strapi, db: Connection, documentId: string): Promise<void> {
  const draft = await rowOf(strapi, documentId, false)
  if (!draft) return
  const key = draft.doorOpen ? ((draft.doorKey as string | null) ?? newToken()) : null
  const link = key && checkInUrl(draft.slug as string, key)
  await db('events')
    .where({ document_id: documentId })
    .update({ door_open: Boolean(draft.doorOpen), door_key: key, door_link: link })
}

/** Counts a change that calendars have to learn. An event that was unpublished may have changed meanwhile. */
async function countChange(strapi: Core.Strapi, db: Connection, before: Row | null, documentId: string): Promise<void> {
  const after = await rowOf(strapi, documentId, true)
  if (!after) return
  await renameFor(db, documentId, after.slug as string)
  const isOther = before
    ? IN_CALENDARS.some((field) => !same(before[field], after[field]))
    : await hasActiveRegistrations(db, documentId)
  if (!isOther) return
  const sequence = Number(after.sequence ?? 0) + 1
  await db('events').where({ document_id: documentId }).update({ sequence })
}

/** Editors find registrations by the slug of the event. */
const renameFor = (db: Connection, event: string, slug: string) =>
  db('registrations').where({ event }).whereNot('event_slug', slug).update({ event_slug: slug })

/** `null`, an empty text and `false` are the same. */
const same = (before: unknown, after: unknown) => (before || null) === (after || null)

const rowOf = (strapi: Core.Strapi, documentId: string, isPublished: boolean): Promise<Row | null> =>
  strapi.db.query(EVENT).findOne({ where: { documentId, publishedAt: { [isPublished ? '$notNull' : '$null']: true } } })

const EXPECTED =
  'Des personnes sont inscrites à cet événement. Cochez «\u00a0Annulé\u00a0» et publiez\u00a0: elles seront prévenues. Vous pourrez le supprimer après sa date.'

async function rejectWhileExpected(strapi: Core.Strapi, db: Connection, documentId: string): Promise<void> {
  const event = await rowOf(strapi, documentId, false)
  const isOver = !event?.endsAt || new Date(event.endsAt as string) < new Date()
  if (!isOver && (await hasActiveRegistrations(db, documentId))) throw new errors.ValidationError(EXPECTED)
}
