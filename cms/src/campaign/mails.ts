import type { Core } from '@strapi/strapi'
import type { Connection } from '../counting/database'
import { hasMailServer } from '../mail/settings'
import { toDate } from '../rows/dates'
import type { MailHealth } from './figures'
import { countSome } from './some'

/** Whether mails go out. */
export async function mails(strapi: Core.Strapi, now: Date): Promise<MailHealth> {
  const db = strapi.db.connection
  const [queued, failed, late] = await Promise.all([
    countSome(db, 'mails', { state: 'queued' }),
    countSome(db, 'mails', { state: 'failed' }),
    longestDue(db, now),
  ])
  return { queued, failed, waitingSince: late?.toISOString() ?? null, hasServer: hasMailServer() }
}

async function longestDue(db: Connection, now: Date): Promise<Date | null> {
  const due = db<{ state: string; next_attempt_at: unknown }>('mails')
    .where({ state: 'queued' })
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
  return toDate((await due.first('next_attempt_at'))?.next_attempt_at)
}
