import { errors } from '@strapi/utils'
import type { Connection } from '../../database/connection'
import { findRowByToken } from '../../tokens'
import { REGISTRANT, toRegistrant, type Registrant } from './repository'

/** The registration that a link stands for. */
interface Holder extends Registrant {
  /** Whether the time of the link is over. */
  hasExpired: boolean
}

/**
 * Who holds a link.
 * @throws NotFoundError (404), always the same, when no link for this purpose has this token
 */
export async function holderOf(
  db: Connection,
  purpose: 'register' | 'registrations',
  token: string,
  now: Date,
): Promise<Holder> {
  const held = await findRowByToken(db, { purpose, token, table: 'registrations', columns: REGISTRANT }, now)
  if (!held) throw unknownTokenError()
  return { ...toRegistrant(held.row), hasExpired: held.hasExpired }
}

/**
 * One of the registrations that a link opens: those of its mailbox, and the one that it was sent about.
 * @param documentId which one; the one it was sent about when not given
 * @throws NotFoundError (404), as above
 */
export async function findOwnRegistration(
  db: Connection,
  token: string,
  documentId: string | undefined,
  now: Date,
): Promise<Registrant> {
  const holder = await holderOf(db, 'registrations', token, now)
  if (!documentId || documentId === holder.documentId) return holder
  const row = await findByMailbox(db, holder).where({ document_id: documentId }).first(REGISTRANT)
  if (!row) throw unknownTokenError()
  return toRegistrant(row as Record<string, unknown>)
}

/** What the mailbox of that registration has confirmed, and the registration itself. */
export const findByMailbox = (db: Connection, { id, mailboxHash }: Registrant) =>
  db('registrations').where((either) => {
    either.where({ id })
    if (mailboxHash)
      either.orWhere((same) => void same.where({ mailbox_hash: mailboxHash }).whereNotNull('confirmed_at'))
  })

/** The same whether a link is unknown, over, or for something else: nobody learns which. */
export const unknownTokenError = () =>
  new errors.NotFoundError('Ce lien n’est plus valable. Inscrivez-vous de nouveau pour en recevoir un autre.')
