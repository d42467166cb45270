import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { queueLetters } from '../../mail/letters'
import { wakeMailer } from '../../mail/outbox'
import { toDate } from '../../rows/dates'
import type { Answer, Handling, MessagePage, MessagesQuery, ShownMessage } from './contract'

const UID = 'api::message.message'
const PAGE = 20

/** The newest first: those that wait, or those that were seen to. */
export async function findMessages(strapi: Core.Strapi, { handled, after }: MessagesQuery): Promise<MessagePage> {
  const query = strapi.db
    .connection('messages')
    .where({ handled })
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (after !== undefined) void query.where('id', '<', after)
  const rows: Record<string, unknown>[] = await query
  const shown = rows.slice(0, PAGE).map(toShown)
  return { data: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** Ticks messages off, or puts them back. */
export async function handleMessages(strapi: Core.Strapi, { only, handled }: Handling): Promise<{ changed: number }> {
  let changed = 0
  for (const documentId of only)
    if (await strapi.documents(UID).update({ documentId, data: { handled } as never })) changed += 1
  return { changed }
}

/**
 * Answers whoever wrote, by mail, and ticks the message off; nobody need see the address.
 * @throws NotFoundError (404) when the message is gone
 */
export async function answerMessage(
  strapi: Core.Strapi,
  documentId: string,
  { subject: title, text }: Answer,
  now = new Date(),
): Promise<{ answered: true }> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = (await trx('messages').where({ document_id: documentId }).first('name', 'email')) as
      { name: string; email: string } | undefined
    if (!row) throw new errors.NotFoundError('Ce message n’existe plus.')
    await strapi.documents(UID).update({ documentId, data: { handled: true, answeredAt: now } as never })
    const letter = { kind: 'message-answer', to: row.email, language: 'fr', subject: documentId } as const
    await queueLetters(trx, [{ ...letter, data: { name: row.name, title, body: text } }], now)
  })
  wakeMailer()
  return { answered: true }
}

const toShown = (row: Record<string, unknown>): ShownMessage => ({
  id: Number(row.id),
  documentId: row.document_id as string,
  name: row.name as string,
  subject: row.subject as ShownMessage['subject'],
  body: row.body as string,
  handled: Boolean(row.handled),
  suspect: Boolean(row.suspect),
  unreachable: Boolean(row.unreachable),
  createdAt: toDate(row.created_at)?.toISOString() ?? '',
  answeredAt: toDate(row.answered_at)?.toISOString() ?? null,
})
