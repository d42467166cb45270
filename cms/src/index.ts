import type { Core } from '@strapi/strapi'
import { heedOpEdWrites } from './api/signatory/signing/op-ed'
import { heedEventEditors } from './api/event/editing/heed-editors'
import { heedRegistrars } from './api/registration/editing/heed-registrars'
import { heedStories } from './api/testimony/editing/heed'
import { keepAccessRecords } from './access/record'
import { connectCaches, dropCacheOnUploads, dropCacheOnWrites } from './caching'
import { disconnectCaches } from './caching/across-processes'
import { startCounting, stopCounting } from './counting'
import { heedModeration } from './counting/moderation'
import { heedEditors } from './editing/heed-editors'
import { startCheckpoints, stopCheckpoints } from './checkpoints'
import { exportsEnded } from './exports/make'
import { heedRemovals } from './editing/heed-removals'
import { connectLimits, disconnectLimits } from './guard/limits'
import { ensureRules, keepRules } from './guard/keep-rules'
import { followRules, unfollowRules } from './guard/rules'
import { keepHistory } from './history/keep'
import { scheduleJobs } from './jobs'
import { jobsEnded } from './jobs/once'
import { applyLabels } from './labels'
import { hearOneSpelling } from './limits/one-spelling'
import { checkLinksAfterWrites, stopCheckingLinks } from './links-inside/check-soon'
import { ensureLocales } from './locales'
import { sendMails, stopMails } from './mail'
import { reconcilePermissions } from './permissions'
import { forgetVoidDates } from './planning/forget-dates'
import { registerActions } from './roles/actions'
import { hideHouseFields } from './roles/house-fields'
import { reconcileRoles } from './roles/reconcile'
import { keepTokensReadOnly } from './roles/tokens'
import { serveTeamRoutes } from './team/routes'
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
