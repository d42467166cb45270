import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { enqueueEmails } from '../../email/enqueue'
import { cancelQueuedEmails, wakeOutbox } from '../../email/outbox'
import { toDate } from '../../database/dates'
import type { Answer, Handling, MessagePage, MessagesQuery, ShownMessage } from './contract'

const UID = 'api::message.message'
const PAGE = 20
const ANSWER = 'message-answer'
const ANSWERED =
  'Quelqu’un de l’équipe vient de répondre à ce message. Votre texte est gardé\u00a0: relisez, puis décidez.'

/** The newest first. */
export async function findMessages(strapi: Core.Strapi, { handled, after }: MessagesQuery): Promise<MessagePage> {
  const query = strapi.db
    .connection('messages')
    .where({ handled })
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (after !== undefined) void query.where('id', '<', after)
  const rows: Record<string, unknown>[] = await query
  const messages = rows.slice(0, PAGE).map(toShown)
  return { data: messages, next: rows.length > PAGE ? (messages.at(-1)?.id ?? null) : null }
}

export async function handleMessages(strapi: Core.Strapi, { only, handled }: Handling): Promise<{ changed: number }> {
  let changed = 0
  for (const documentId of only)
    if (await strapi.documents(UID).update({ documentId, data: { handled } as never })) changed += 1
  return { changed }
}

/**
 * Queues an email to the author and marks the message as handled. The email can be cancelled until it is sent.
 * @throws NotFoundError (404) when the message is deleted
 * @throws ApplicationError (400) when there is a newer answer than `answeredAt`
 */
export async function answerMessage(
  strapi: Core.Strapi,
  documentId: string,
  { subject: title, text, answeredAt }: Answer,
  now = new Date(),
): Promise<{ answered: true }> {
  await strapi.db.transaction(async ({ trx }) => {
    const row = (await trx('messages')
      .where({ document_id: documentId })
      .forUpdate()
      .first('name', 'email', 'answered_at')) as { name: string; email: string; answered_at: unknown } | undefined
    if (!row) throw new errors.NotFoundError('Ce message n’existe plus.')
    if ((toDate(row.answered_at)?.toISOString() ?? null) !== answeredAt) throw new errors.ApplicationError(ANSWERED)
    await strapi.documents(UID).update({ documentId, data: { handled: true, answeredAt: now } as never })
    const email = { kind: ANSWER, to: row.email, language: 'fr', subject: documentId } as const
    await enqueueEmails(trx, [{ ...email, data: { name: row.name, title, body: text } }], now)
  })
  wakeOutbox()
  return { answered: true }
}

/**
 * Cancels an answer that is still in the outbox, and reopens the message.
 * @throws ApplicationError (400) when it was sent
 */
export async function cancelAnswer(strapi: Core.Strapi, documentId: string): Promise<{ takenBack: true }> {
  await strapi.db.transaction(async ({ trx }) => {
    if ((await cancelQueuedEmails(trx, documentId, ANSWER)) === 0)
      throw new errors.ApplicationError('Cette réponse est déjà partie\u00a0: elle ne peut plus être annulée.')
    const earlier = await trx('mails').where({ subject: documentId, kind: ANSWER, state: 'sent' }).max('sent_at as at')
    const answeredAt = toDate((earlier[0] as { at: unknown } | undefined)?.at)
    await strapi.documents(UID).update({ documentId, data: { handled: false, answeredAt } as never })
  })
  return { takenBack: true }
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
