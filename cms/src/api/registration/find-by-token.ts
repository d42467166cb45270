import { errors } from '@strapi/utils'
import type { Connection } from '../../database/connection'
import { findRowByToken } from '../../tokens'
import { REGISTRANT_COLUMNS, toRegistrant, type Registrant } from './repository'

/** The registration to which a token belongs. */
interface TokenHolder extends Registrant {
  /** Whether the token has expired. */
  hasExpired: boolean
}

/** @throws NotFoundError (404), always the same, when no token for this purpose matches */
export async function findByToken(
  db: Connection,
  purpose: 'register' | 'registrations',
  token: string,
  now: Date,
): Promise<TokenHolder> {
  const found = await findRowByToken(db, { purpose, token, table: 'registrations', columns: REGISTRANT_COLUMNS }, now)
  if (!found) throw unknownTokenError()
  return { ...toRegistrant(found.row), hasExpired: found.hasExpired }
}

/**
 * One of the registrations that a token gives access to: those of its mailbox, and the one that it was sent about.
 * @param documentId the one it was sent about when not given
 * @throws NotFoundError (404), as above
 */
export async function findOwnRegistration(
  db: Connection,
  token: string,
  documentId: string | undefined,
  now: Date,
): Promise<Registrant> {
  const holder = await findByToken(db, 'registrations', token, now)
  if (!documentId || documentId === holder.documentId) return holder
  const row = await registrationsOf(db, holder).where({ document_id: documentId }).first(REGISTRANT_COLUMNS)
  if (!row) throw unknownTokenError()
  return toRegistrant(row as Record<string, unknown>)
}

/** A query for the registrations that the mailbox of this one confirmed, and this one. */
export const registrationsOf = (db: Connection, { id, mailboxHash }: Registrant) =>
  db('registrations').where((either) => {
    either.where({ id })
    if (mailboxHash)
      either.orWhere((same) => void same.where({ mailbox_hash: mailboxHash }).whereNotNull('confirmed_at'))
  })

/** The same for a token that is unknown, expired or for another purpose, so that the answer does not tell which. */
export const unknownTokenError = () =>
  new errors.NotFoundError('Ce lien n’est plus valable. Inscrivez-vous de nouveau pour en recevoir un autre.')
