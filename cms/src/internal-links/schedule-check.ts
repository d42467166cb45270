import type { Core } from '@strapi/strapi'
import { runOnce } from '../database/job-lock'
import { runDetached } from '../rate-limit/detached-context'
import { findBrokenLinks } from './broken-links'

/** One save is often followed by another: the check waits until there was none for so long. */
const DEBOUNCE_MS = 2_000

let timer: NodeJS.Timeout | undefined

/** Checks the links of the site anew, some seconds after the last of several calls. */
export function scheduleLinkCheck(strapi: Core.Strapi): void {
  clearTimeout(timer)
  timer = runDetached(() => setTimeout(() => void check(strapi), DEBOUNCE_MS).unref())
}

const check = (strapi: Core.Strapi) =>
  runOnce(strapi, 'check-links', () => findBrokenLinks(strapi, new Date())).catch((error: unknown) =>
    strapi.log.error(`The links were not checked: ${String(error)}`),
  )

/** Belongs into `destroy()`. */
export const stopLinkChecks = (): void => clearTimeout(timer)
