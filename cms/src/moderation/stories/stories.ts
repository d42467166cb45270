import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { toDate } from '../../rows/dates'
import type { StoryPage, WaitingStory } from './contract'

const UID = 'api::testimony.testimony'
const PAGE = 20

/** Those that nobody has read, newest first. */
export async function waitingStories(strapi: Core.Strapi, after?: number): Promise<StoryPage> {
  const query = strapi.db
    .connection('testimonies')
    .where({ content_state: 'to-read' })
    .whereNull('published_at')
    .whereNotNull('sent_at')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (after !== undefined) void query.where('id', '<', after)
  const rows: Record<string, unknown>[] = await query
  const shown = rows.slice(0, PAGE).map(toWaiting)
  return { data: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** @throws ValidationError (400) while its author has not confirmed */
export async function publishStory(strapi: Core.Strapi, documentId: string): Promise<{ published: true }> {
  const { entries } = await strapi.documents(UID).publish({ documentId })
  if (entries.length === 0) throw gone()
  return { published: true }
}

/** Its author is told why, once. */
export async function refuseStory(strapi: Core.Strapi, documentId: string, reason: string): Promise<{ refused: true }> {
  const data = { contentState: 'refused', refusalReason: reason } as never
  if (!(await strapi.documents(UID).update({ documentId, data }))) throw gone()
  return { refused: true }
}

const gone = () => new errors.NotFoundError('Cette histoire n’existe plus\u00a0: son auteur·ice l’a peut-être reprise.')

const toWaiting = (row: Record<string, unknown>): WaitingStory => ({
  id: Number(row.id),
  documentId: row.document_id as string,
  title: row.title as string,
  story: row.story as string,
  firstName: row.first_name as string | null,
  author: row.author_state as WaitingStory['author'],
  suspicion: row.suspicion as string | null,
  sentAt: toDate(row.sent_at)?.toISOString() ?? '',
})
