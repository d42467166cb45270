import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { findDraftRow, isAuthorNotified } from '../../api/testimony/author-emails'
import type { Connection } from '../../database/connection'
import { toDate } from '../../database/dates'
import type { Reopened, SubmittedTestimony, TestimoniesQuery, TestimonyPage } from './contract'

const UID = 'api::testimony.testimony'
const PAGE = 20

/** The testimonies in a state, the newest first. */
export async function listTestimonies(strapi: Core.Strapi, { state, after }: TestimoniesQuery): Promise<TestimonyPage> {
  const query = strapi.db
    .connection('testimonies')
    .where({ content_state: state })
    .whereNull('published_at')
    .whereNotNull('sent_at')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (after !== undefined) void query.where('id', '<', after)
  const rows: Record<string, unknown>[] = await query
  const shown = rows.slice(0, PAGE).map(toSent)
  return { data: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** @throws ValidationError (400) while its author has not confirmed */
export async function publishTestimony(strapi: Core.Strapi, documentId: string): Promise<{ published: true }> {
  const { entries } = await strapi.documents(UID).publish({ documentId })
  if (entries.length === 0) throw gone()
  return { published: true }
}

/** The author gets the reason by email, once per testimony, after the undo window. */
export async function refuseTestimony(
  strapi: Core.Strapi,
  documentId: string,
  reason: string,
): Promise<{ refused: true }> {
  const data = { contentState: 'refused', refusalReason: reason } as never
  if (!(await strapi.documents(UID).update({ documentId, data }))) throw gone()
  return { refused: true }
}

/** Undoes a decision: the testimony is unpublished, and its email cancelled unless it was sent. */
export async function reopenTestimony(strapi: Core.Strapi, documentId: string): Promise<Reopened> {
  return strapi.db.transaction(async ({ trx }) => {
    const before = await findDraftRow(trx as Connection, documentId)
    if (!before) throw gone()
    const decision = before.content_state === 'refused' ? 'refused' : 'accepted'
    if (decision === 'refused')
      await strapi.documents(UID).update({ documentId, data: { contentState: 'to-read' } as never })
    else await strapi.documents(UID).unpublish({ documentId })
    const after = await findDraftRow(trx as Connection, documentId)
    return { authorWasTold: after !== null && isAuthorNotified(after, decision) }
  })
}

const gone = () => new errors.NotFoundError('Cette histoire n’existe plus\u00a0: son auteur·ice l’a peut-être reprise.')

const toSent = (row: Record<string, unknown>): SubmittedTestimony => ({
  id: Number(row.id),
  documentId: row.document_id as string,
  title: row.title as string,
  story: row.story as string,
  firstName: row.first_name as string | null,
  author: row.author_state as SubmittedTestimony['author'],
  suspicion: row.suspicion as string | null,
  refusalReason: row.refusal_reason as string | null,
  sentAt: toDate(row.sent_at)?.toISOString() ?? '',
})
