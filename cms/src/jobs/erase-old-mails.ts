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
 * Deletes mails that were sent before `oldest`, and those that could not be within that time. Goes through the table
 * from its oldest end and stops at the first that was not there yet: the millions of a month are not looked at.
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
    const over = old.filter(
      ({ state, sent_at }) => state !== 'sending' && (sent_at === null || isBefore(sent_at, oldest)),
    )
    await erase(
      db,
      over.map(({ id }) => id),
    )
    erased += over.length
    last = mails.at(-1)?.id ?? last
    return old.length
  }).then(() => erased)
}

const erase = (db: Connection, ids: number[]) => db('mails').whereIn('id', ids).delete()

const isBefore = (value: unknown, date: Date) => new Date(value as number | Date) < date
