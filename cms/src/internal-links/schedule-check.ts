import type { Core } from '@strapi/strapi'
import { runOnce } from '../database/job-lock'
import { runDetached } from '../rate-limit/detached-context'
import { findBrokenLinks } from './broken-links'

/** Somebody who saves mostly saves again: the links are checked once they pause (milliseconds). */
const PAUSE = 2_000

const WRITES = new Set(['create', 'update', 'delete', 'publish', 'unpublish'])
/** What many people write at once leads nowhere. */
const NEVER_LEADS = new Set(['api::signatory.signatory', 'api::registration.registration', 'api::message.message'])

let timer: NodeJS.Timeout | undefined

/** Checks the links of the site anew after every write of content. Belongs into `register()`. */
export function registerLinkCheckMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next()
    if (WRITES.has(context.action) && context.uid.startsWith('api::') && !NEVER_LEADS.has(context.uid)) soon(strapi)
    return result
  })
}

function soon(strapi: Core.Strapi): void {
  clearTimeout(timer)
  timer = runDetached(() => setTimeout(() => void check(strapi), PAUSE).unref())
}

const check = (strapi: Core.Strapi) =>
  runOnce(strapi, 'check-links', () => findBrokenLinks(strapi, new Date())).catch((error: unknown) =>
    strapi.log.error(`The links were not checked: ${String(error)}`),
  )

/** Belongs into `destroy()`. */
export const stopLinkChecks = (): void => clearTimeout(timer)
