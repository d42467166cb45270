import type { Core } from '@strapi/strapi'
import { heedOpEdWrites } from './api/signatory/submissions/op-ed-state'
import { heedEventEditors } from './document-middlewares/events'
import { heedRegistrars } from './document-middlewares/registrations'
import { heedStories } from './document-middlewares/testimonies'
import { keepAccessRecords } from './access-log'
import { connectCaches, dropCacheOnUploads, dropCacheOnWrites } from './cache'
import { disconnectCaches } from './cache/redis-invalidation'
import { startCounting, stopCounting } from './signature-count'
import { heedModeration } from './document-middlewares/signature-count'
import { heedEditors } from './document-middlewares/content-validation'
import { startCheckpoints, stopCheckpoints } from './database/sqlite-checkpoint'
import { exportsEnded } from './admin-api/exports/create-export'
import { heedRemovals } from './document-middlewares/content-removal'
import { connectLimits, disconnectLimits } from './rate-limit/shared-limits'
import { ensureRules, keepRules } from './document-middlewares/signing-rules'
import { followRules, unfollowRules } from './abuse-protection/rules'
import { keepHistory } from './document-middlewares/audit'
import { scheduleJobs } from './jobs/schedule'
import { jobsEnded } from './database/job-lock'
import { applyLabels } from './content-manager-layout'
import { hearOneSpelling } from './strapi-internals/case-sensitive-routes'
import { checkLinksAfterWrites, stopCheckingLinks } from './internal-links/schedule-check'
import { ensureLocales } from './i18n/locales'
import { sendMails, stopMails } from './email'
import { reconcilePermissions } from './permissions'
import { forgetVoidDates } from './document-middlewares/scheduled-dates'
import { registerActions } from './roles/actions'
import { hideHouseFields } from './roles/hidden-fields'
import { reconcileRoles } from './roles/reconcile'
import { keepTokensReadOnly } from './roles/tokens'
import { serveTeamRoutes } from './admin-api/routes'
import { seedEmptyDatabase } from '../seed'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerActions(strapi)
    hideHouseFields(strapi)
    serveTeamRoutes(strapi)
    dropCacheOnWrites(strapi)
    heedEditors(strapi)
    keepAccessRecords(strapi)
    checkLinksAfterWrites(strapi)
    heedRemovals(strapi)
    forgetVoidDates(strapi)
    keepRules(strapi)
    heedOpEdWrites(strapi)
    heedModeration(strapi)
    heedStories(strapi)
    heedEventEditors(strapi)
    heedRegistrars(strapi)
    keepHistory(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    hearOneSpelling(strapi)
    dropCacheOnUploads(strapi)
    connectCaches()
    connectLimits()
    await ensureLocales(strapi)
    await reconcilePermissions(strapi)
    await reconcileRoles(strapi)
    await keepTokensReadOnly(strapi)
    await applyLabels(strapi)
    await seedEmptyDatabase(strapi)
    await ensureRules(strapi)
    await followRules(strapi)
    startCheckpoints(strapi)
    await startCounting(strapi)
    scheduleJobs(strapi)
    sendMails(strapi)
  },

  async destroy() {
    await exportsEnded()
    stopCheckingLinks()
    await jobsEnded()
    await stopMails()
    await stopCounting()
    await stopCheckpoints()
    disconnectCaches()
    unfollowRules()
    disconnectLimits()
  },
}
