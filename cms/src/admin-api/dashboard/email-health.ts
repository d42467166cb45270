import type { Core } from '@strapi/strapi'
import type { Connection } from '../../database/connection'
import { hasSmtpServer } from '../../email/settings'
import { toDate } from '../../database/dates'
import type { MailHealth } from './figures'
import { cappedCount } from './capped-count'

export async function emailHealth(strapi: Core.Strapi, now: Date): Promise<MailHealth> {
  const db = strapi.db.connection
  const [queued, failed, late] = await Promise.all([
    cappedCount(db, 'mails', { state: 'queued' }),
    cappedCount(db, 'mails', { state: 'failed' }),
    longestDue(db, now),
  ])
  return { queued, failed, waitingSince: late?.toISOString() ?? null, hasServer: hasSmtpServer() }
}

async function longestDue(db: Connection, now: Date): Promise<Date | null> {
  const due = db<{ state: string; next_attempt_at: unknown }>('mails')
    .where({ state: 'queued' })
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
  return toDate((await due.first('next_attempt_at'))?.next_attempt_at)
}
