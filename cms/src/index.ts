import type { Core } from '@strapi/strapi'
import { connectCaches, invalidateCacheOnUploads } from './cache'
import { disconnectCaches } from './cache/redis-invalidation'
import { startCounting, stopCounting } from './signature-count'
import { startCheckpoints, stopCheckpoints } from './database/sqlite-checkpoint'
import { waitForExports } from './admin-api/exports/create-export'
import { connectLimits, disconnectLimits } from './rate-limit/limiter'
import { registerDocumentMiddlewares } from './document-middlewares'
import { ensureDefaultRules } from './document-middlewares/signing-rules'
import { watchRules, unwatchRules } from './abuse-protection/rules'
import { sqliteFile } from './data-dir'
import { scheduleJobs } from './jobs/schedule'
import { waitForJobs } from './database/job-lock'
import { applyLabels } from './content-manager-layout'
import { makeRoutesCaseSensitive } from './strapi-internals/server'
import { stopLinkChecks } from './internal-links/schedule-check'
import { registerPublicReads } from './http/public-reads'
import { ensureLocales } from './i18n/locales'
import { startOutbox, stopOutbox } from './email'
import { newsletterData } from './newsletter/content/template-data'
import { reconcilePermissions } from './permissions'
import { registerActions } from './roles/actions'
import { hideInternalFields } from './strapi-internals/documents'
import { reconcileRoles } from './roles/reconcile'
import { enforceReadOnlyTokens } from './roles/tokens'
import { registerAdminApi } from './admin-api/routes'
import { seedEmptyDatabase } from '../seed'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerActions(strapi)
    hideInternalFields(strapi)
    registerPublicReads(strapi)
    registerAdminApi(strapi)
    registerDocumentMiddlewares(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    makeRoutesCaseSensitive(strapi)
    invalidateCacheOnUploads(strapi)
    connectCaches()
    connectLimits()
    await ensureLocales(strapi)
    await reconcilePermissions(strapi)
    await reconcileRoles(strapi)
    await enforceReadOnlyTokens(strapi)
    await applyLabels(strapi)
    await seedEmptyDatabase(strapi)
    await ensureDefaultRules(strapi)
    await watchRules(strapi)
    startCheckpoints(strapi, sqliteFile)
    await startCounting(strapi)
    scheduleJobs(strapi)
    startOutbox(strapi, newsletterData(strapi.db.connection))
  },

  async destroy() {
    await waitForExports()
    stopLinkChecks()
    await waitForJobs()
    await stopOutbox()
    await stopCounting()
    await stopCheckpoints()
    disconnectCaches()
    unwatchRules()
    disconnectLimits()
  },
}
