import type { TESTIMONY_STATES } from '@confettis/shared/domain/testimony'
import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import type { Connection } from '../../database/connection'
import { eraseQueuedEmails } from '../../email/outbox'
import { erasePictures } from '../../media/library'
import { erasedColumns } from '../../database/columns'
import { TESTIMONY } from './columns'
import {
  cancelDecisionEmail,
  findDraftRow,
  queueDecisionEmail,
  type RunAfterCommit,
  type TestimonyRow,
} from './author-emails'

/** An action of an editor on a testimony, before it is done. */
export interface DocumentAction {
  strapi: Core.Strapi
  transaction: Connection
  /** Empty when the testimony is new. */
  documentId: string
  data: Record<string, unknown>
  now: Date
  /** Does the action. */
  next(): Promise<unknown>
  /** Runs something after the commit. */
  afterCommit: RunAfterCommit
}

const SERVER_OWNED = TESTIMONY.columns.flatMap(({ attribute, isServerOwned }) => (isServerOwned ? [attribute] : []))

const NO_REASON = 'Dites pourquoi l’histoire est refusée\u00a0: son auteur·ice recevra ces mots.'
const NOT_CONFIRMED =
  'L’auteur·ice n’a pas encore confirmé son adresse e-mail. Attendez sa confirmation pour publier cette histoire\u00a0; sans elle, l’histoire sera effacée au bout de sept jours.'

/** Saves corrections and refusals. A refusal needs a reason, and unpublishes the testimony. */
export async function saveTestimony(action: DocumentAction): Promise<unknown> {
  const { transaction, documentId, data, next } = action
  for (const name of SERVER_OWNED) Reflect.deleteProperty(data, name)
  const before = documentId ? await findDraftRow(transaction, documentId) : null
  const isRefused = stateAfter(before, data) === 'refused'
  if (isRefused && !reasonAfter(before, data)?.trim()) throw fieldError('refusalReason', NO_REASON)
  const result = await next()
  const wasRefused = before?.content_state === 'refused'
  if (before && isRefused && !wasRefused) await refuse(action)
  if (wasRefused && !isRefused) await cancelDecisionEmail(transaction, documentId, 'refused')
  return result
}

async function refuse({ strapi, transaction, documentId, now, afterCommit }: DocumentAction): Promise<void> {
  await strapi.documents('api::testimony.testimony').unpublish({ documentId })
  await queueDecisionEmail(transaction, documentId, 'refused', now, afterCommit)
}

/** Publishing accepts a testimony. A visitor's testimony needs a confirmed author. */
export async function publishTestimony({
  transaction,
  documentId,
  next,
  now,
  afterCommit,
}: DocumentAction): Promise<unknown> {
  const draft = await findDraftRow(transaction, documentId)
  if (!draft?.sent_at) return next()
  if (draft.author_state !== 'confirmed') throw fieldError('authorState', NOT_CONFIRMED)
  await transaction('testimonies')
    .where({ document_id: documentId })
    .update({ content_state: 'accepted', refusal_reason: null })
  const result = await next()
  await cancelDecisionEmail(transaction, documentId, 'refused')
  await queueDecisionEmail(transaction, documentId, 'accepted', now, afterCommit)
  return result
}

/** An unpublished testimony is to be read again, unless it was refused. */
export async function unpublishTestimony({ transaction, documentId, next }: DocumentAction): Promise<unknown> {
  const result = await next()
  await cancelDecisionEmail(transaction, documentId, 'accepted')
  await transaction('testimonies')
    .where({ document_id: documentId, content_state: 'accepted' })
    .update({ content_state: 'to-read' })
  return result
}

/** Deletes emails, tokens and pictures too. The author's token still answers « erased » until it is cleaned up. */
export async function deleteTestimony({
  strapi,
  transaction,
  documentId,
  next,
  now,
  afterCommit,
}: DocumentAction): Promise<unknown> {
  const result = await next()
  await eraseQueuedEmails(transaction, documentId)
  await transaction('tokens').where({ subject: documentId, purpose: 'story-confirm' }).delete()
  await transaction('tokens').where({ subject: documentId, purpose: 'story-manage' }).update({ expires_at: now })
  afterCommit(() => erasePictures(strapi, documentId))
  return result
}

/** A copy belongs to the team: its author is not copied. */
export async function cloneTestimony({ transaction, next }: DocumentAction): Promise<unknown> {
  const result = await next()
  const { documentId } = result as { documentId: string }
  await transaction('testimonies')
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

const fieldError = (path: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [path], message }] })
