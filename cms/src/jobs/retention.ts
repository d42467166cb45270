import { RETENTION, type Retention } from '@confettis/shared/domain/retention'
import type { Core } from '@strapi/strapi'
import { MESSAGE } from '../api/message/columns'
import { deleteInBatches } from '../database/batches'
import { eraseOldMails } from './erase-old-mails'
import { anonymiseRegistrations, eraseNeeds, eraseUnconfirmed } from './erase-registrations'
import { anonymiseConfirmed, erasePending, eraseQuarantined, eraseRejected } from './erase-signatures'
import { eraseAuthors, erasePendingTestimonies, eraseRefusedTestimonies } from './erase-testimonies'

const DAY_MS = 24 * 3_600_000

/** Applies one line of the table to what began before `oldest`. Returns the number of rows. */
type Eraser = (strapi: Core.Strapi, oldest: Date) => Promise<number>

const ERASERS: Record<Retention['what'], Eraser | null> = {
  pending: erasePending,
  quarantined: eraseQuarantined,
  rejected: eraseRejected,
  confirmed: anonymiseConfirmed,
  // A withdrawal erases at once: see `withdraw.ts`.
  withdrawn: null,
  'story-pending': erasePendingTestimonies,
  'story-refused': eraseRefusedTestimonies,
  'story-author': eraseAuthors,
  registration: eraseUnconfirmed,
  needs: eraseNeeds,
  guest: anonymiseRegistrations,
  mail: eraseOldMails,
  message: (strapi, oldest) => deleteInBatches(strapi.db.connection, MESSAGE.table, 'created_at < ?', [oldest]),
  access: (strapi, oldest) => deleteInBatches(strapi.db.connection, 'access_records', 'at < ?', [oldest]),
}

/** Applies every line of the retention table, which the privacy page prints. Idempotent. Returns the rows erased by line. */
export async function applyRetention(
  strapi: Core.Strapi,
  now: Date,
): Promise<Partial<Record<Retention['what'], number>>> {
  const erased: Partial<Record<Retention['what'], number>> = {}
  for (const { what, days } of RETENTION) {
    const count = (await ERASERS[what]?.(strapi, new Date(now.getTime() - days * DAY_MS))) ?? 0
    if (count > 0) erased[what] = count
  }
  if (Object.keys(erased).length > 0) strapi.log.info(`Retention: erased ${JSON.stringify(erased)}`)
  return erased
}
