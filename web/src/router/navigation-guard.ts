import { ApiError } from '@confettis/shared/errors'
import type { Pinia } from 'pinia'
import { START_LOCATION, type RouteLocationNormalized, type Router } from 'vue-router'
import type { Destination } from './loaders'
import { useFailure } from '../stores/failure'
import { useSite } from '../stores/site'
import { loadWords } from '../locales'

const loadSite = (to: Destination, pinia: Pinia) => useSite(pinia).load(to.meta.locale ?? 'fr')

/** Loads the data of a page, with the data that all pages share. */
export async function loadPage(to: Destination, pinia: Pinia): Promise<void> {
  const site = loadSite(to, pinia)
  const page = Promise.resolve(to.meta.load?.(to, pinia))
  // An error page needs the site's data too.
  await Promise.allSettled([site, page])
  await page
  await site
}

interface LoadOptions {
  /** The stores have the data of the first page from the server. */
  isRestored: boolean
  /** A failure to show in place of any page, as an HTTP status. */
  failed?: number
}

/** Loads the data of a page before it is shown, or sets the failure to show in its place. */
export function loadBeforeShowing(router: Router, pinia: Pinia, { isRestored, failed }: LoadOptions): void {
  let outcome: number | null = null

  router.beforeResolve(async (to, from) => {
    await loadWords(to.meta.locale ?? 'fr')
    if (isRestored && from === START_LOCATION) {
      outcome = useFailure(pinia).status
      return
    }
    if (isSamePage(to, from)) return
    const loading = failed ? loadSite(to, pinia) : loadPage(to, pinia)
    outcome = await loading.then(
      () => failed ?? null,
      (error: unknown) => failed ?? statusOf(error),
    )
  })

  // Set together with the page: the previous one may still be on the screen before.
  router.afterEach((to, _, interrupted) => {
    if (interrupted) return
    useFailure(pinia).status = outcome
    useSite(pinia).locale = to.meta.locale ?? 'fr'
  })
}

/** Whether only the anchor changes. */
const isSamePage = (to: RouteLocationNormalized, from: RouteLocationNormalized) =>
  from !== START_LOCATION && withoutHash(to) === withoutHash(from)

const withoutHash = ({ fullPath }: RouteLocationNormalized) => fullPath.replace(/#.*/, '')

function statusOf(error: unknown): number {
  if (!(error instanceof ApiError)) throw error
  return error.isOutage || error.status === 429 ? 503 : 404
}
