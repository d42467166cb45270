import type { Core } from '@strapi/strapi'
import { checkCounts } from '../signature-count'
import { rotateSalt } from '../rate-limit/ip-hash'
import { findBrokenLinks } from '../internal-links/broken-links'
import { applyDueDates } from '../scheduled-publishing/apply-due-dates'
import { cleanupExpired } from './cleanup-expired'
import { promoteWaitlists } from './promote-waitlist'
import { runOnce } from '../database/job-lock'
import { recountSeats } from './recount-seats'
import { applyRetention } from './retention'
import { remindRegistrants } from './remind-registrants'
import { sendMailings } from '../newsletter/queue/send-mailings'
import { sendConfirmationReminders } from './send-confirmation-reminders'
import { notifyEventChanges } from './notify-event-changes'
import { thankAttendees } from './thank-attendees'
import { detectClusters } from '../abuse-protection/alerts/detect-clusters'

interface Job {
  /** Cron expression. */
  rule: string
  task: (strapi: Core.Strapi, now: Date) => Promise<unknown>
}

/**
 * Each job runs in one process at a time, and may be late or run twice without harm.
 * @public tests run them
 */
export const JOBS: Record<string, Job> = {
  'check-signature-counts': { rule: '40 3 * * *', task: checkCounts },
  'apply-retention': { rule: '7 * * * *', task: applyRetention },
  'forget-what-is-over': { rule: '*/10 * * * *', task: cleanupExpired },
  'send-confirmation-reminders': { rule: '*/15 * * * *', task: sendConfirmationReminders },
  'move-lines': { rule: '* * * * *', task: promoteWaitlists },
  'recount-seats': { rule: '50 3 * * *', task: recountSeats },
  'tell-event-changes': { rule: '* * * * *', task: notifyEventChanges },
  'remind-guests': { rule: '*/5 * * * *', task: remindRegistrants },
  'thank-guests': { rule: '*/15 * * * *', task: thankAttendees },
  'watch-signatures': { rule: '*/5 * * * *', task: detectClusters },
  'send-mailings': { rule: '*/5 * * * * *', task: sendMailings },
  'keep-planned-dates': { rule: '* * * * *', task: applyDueDates },
  'check-links': { rule: '20 4 * * *', task: findBrokenLinks },
  'renew-address-salt': { rule: '1 * * * *', task: rotateSalt },
}

/** Called in `bootstrap()`. */
export function scheduleJobs(strapi: Core.Strapi): void {
  const entries = Object.entries(JOBS).map(([name, { rule, task }]) => [
    name,
    { options: { rule }, task: () => run(strapi, name, task) },
  ])
  strapi.cron.add(Object.fromEntries(entries))
}

/** A failure is logged; the job runs again at its next time. */
async function run(strapi: Core.Strapi, name: string, task: Job['task']): Promise<void> {
  try {
    await runOnce(strapi, name, () => task(strapi, new Date()))
  } catch (error) {
    strapi.log.error(`The job ${name} failed: ${String(error)}`)
  }
}
