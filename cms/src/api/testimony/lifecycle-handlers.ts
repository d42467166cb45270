import type { TESTIMONY_STATES } from '@confettis/shared/domain/testimony'
import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import type { Connection } from '../../database/connection'
import { eraseQueuedEmails } from '../../email/outbox'
import { erasePictures } from '../../media/library'
import { erasedColumns } from '../../database/columns'
import { TESTIMONY } from './columns'
import { findDraftRow, tell, cancelDecisionEmail, type RunAfterCommit, type TestimonyRow } from './author-emails'

/** Something that an editor does to a story, not done yet. */
export interface DocumentAction {
  strapi: Core.Strapi
  trx: Connection
  /** Empty when the story is new. */
  documentId: string
  data: Record<string, unknown>
  now: Date
  /** Does it. */
  next(): Promise<unknown>
  /** What waits for the commit. */
  afterwards: RunAfterCommit
}

const SERVER_OWNED = TESTIMONY.columns.flatMap(({ attribute, isServerOwned }) => (isServerOwned ? [attribute] : []))

const NO_REASON = 'Dites pourquoi l’histoire est refusée\u00a0: son auteur·ice recevra ces mots.'
const NOT_CONFIRMED =
  'L’auteur·ice n’a pas encore confirmé son adresse e-mail. Attendez sa confirmation pour publier cette histoire\u00a0; sans elle, l’histoire sera effacée au bout de sept jours.'

/** Correcting a story, and deciding over it. Whoever refuses says why; what is refused is not shown any more. */
export async function writes(deed: DocumentAction): Promise<unknown> {
  const { trx, documentId, data, next } = deed
  for (const name of SERVER_OWNED) Reflect.deleteProperty(data, name)
  const before = documentId ? await findDraftRow(trx, documentId) : null
  const isRefused = stateAfter(before, data) === 'refused'
  if (isRefused && !reasonAfter(before, data)?.trim()) throw problem('refusalReason', NO_REASON)
  const result = await next()
  const wasRefused = before?.content_state === 'refused'
  if (before && isRefused && !wasRefused) await refuse(deed)
  if (wasRefused && !isRefused) await cancelDecisionEmail(trx, documentId, 'refused')
  return result
}

async function refuse({ strapi, trx, documentId, now, afterwards }: DocumentAction): Promise<void> {
  await strapi.documents('api::testimony.testimony').unpublish({ documentId })
  await tell(trx, documentId, 'refused', now, afterwards)
}

/** Publishing accepts; a visitor's story waits for its author to confirm. */
export async function publishes({ trx, documentId, next, now, afterwards }: DocumentAction): Promise<unknown> {
  const story = await findDraftRow(trx, documentId)
  if (!story?.sent_at) return next()
  if (story.author_state !== 'confirmed') throw problem('authorState', NOT_CONFIRMED)
  await trx('testimonies')
    .where({ document_id: documentId })
    .update({ content_state: 'accepted', refusal_reason: null })
  const result = await next()
  await cancelDecisionEmail(trx, documentId, 'refused')
  await tell(trx, documentId, 'accepted', now, afterwards)
  return result
}

/** What is taken off the site is to be read again, unless that is because it was refused. */
export async function unpublishes({ trx, documentId, next }: DocumentAction): Promise<unknown> {
  const result = await next()
  await cancelDecisionEmail(trx, documentId, 'accepted')
  await trx('testimonies')
    .where({ document_id: documentId, content_state: 'accepted' })
    .update({ content_state: 'to-read' })
  return result
}

/** With a story goes all that was kept because of it. Its author's link goes on saying that it is gone, for a while. */
export async function deletes({ strapi, trx, documentId, next, now, afterwards }: DocumentAction): Promise<unknown> {
  const result = await next()
  await eraseQueuedEmails(trx, documentId)
  await trx('tokens').where({ subject: documentId, purpose: 'story-confirm' }).delete()
  await trx('tokens').where({ subject: documentId, purpose: 'story-manage' }).update({ expires_at: now })
  afterwards(() => erasePictures(strapi, documentId))
  return result
}

/** A copy is the team's own story: its author is not copied. */
export async function clones({ trx, next }: DocumentAction): Promise<unknown> {
  const result = await next()
  const { documentId } = result as { documentId: string }
  await trx('testimonies')
    .where({ document_id: documentId })
    .update({
      ...erasedColumns(TESTIMONY, 'story-author'),
      author_state: null,
      content_state: null,
      refusal_reason: null,
      sent_at: null,
    })
  return result
}

type State = (typeof TESTIMONY_STATES)[number] | null

const stateAfter = (before: TestimonyRow | null, data: Record<string, unknown>) =>
  (data.contentState === undefined ? (before?.content_state ?? null) : data.contentState) as State

const reasonAfter = (before: TestimonyRow | null, data: Record<string, unknown>) =>
  (data.refusalReason === undefined ? (before?.refusal_reason ?? null) : data.refusalReason) as string | null

const problem = (path: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [path], message }] })
