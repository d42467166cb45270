import type { Core } from '@strapi/strapi'
import { rowsOf, type Connection } from '../database/connection'
import { BATCH, inBatches } from '../database/batches'

interface Mail {
  id: number
  state: string
  sent_at: unknown
  created_at: unknown
}

/**
 * Deletes emails sent before `oldest`, and older ones that could not be sent. Reads the table from its oldest row and stops
 * at the first that is newer, so that the emails of the last month are not read.
 */
export function eraseOldMails(strapi: Core.Strapi, oldest: Date): Promise<number> {
  const db = strapi.db.connection
  let last = 0
  let erased = 0
  return inBatches(async () => {
    const mails = await rowsOf<Mail>(
      db('mails').select('id', 'state', 'sent_at', 'created_at').where('id', '>', last).orderBy('id').limit(BATCH),
    )
    const old = mails.filter((mail) => isBefore(mail.created_at, oldest))
    const expired = old.filter(
      ({ state, sent_at }) => state !== 'sending' && (sent_at === null || isBefore(sent_at, oldest)),
    )
    await deleteMails(
      db,
      expired.map(({ id }) => id),
    )
    erased += expired.length
    last = mails.at(-1)?.id ?? last
    return old.length
  }).then(() => erased)
}

const deleteMails = (db: Connection, ids: number[]) => db('mails').whereIn('id', ids).delete()

const isBefore = (value: unknown, date: Date) => new Date(value as number | Date) < date
