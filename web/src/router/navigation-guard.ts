import { ApiError } from '@confettis/shared/errors'
import type { Pinia } from 'pinia'
import { START_LOCATION, type RouteLocationNormalized, type Router } from 'vue-router'
import type { Destination } from './index'
import { useFailure } from '../stores/failure'
import { useSite } from '../stores/site'
import { loadWords } from '../locales'

const loadSite = (to: Destination, pinia: Pinia) => useSite(pinia).load(to.meta.locale ?? 'fr')

/** Asks for everything a page shows, what all pages share included. */
export async function loadPage(to: Destination, pinia: Pinia): Promise<void> {
  const site = loadSite(to, pinia)
  const page = Promise.resolve(to.meta.load?.(to, pinia))
  // The page of a failure wants the site around it too.
  await Promise.allSettled([site, page])
  await page
  await site
}

interface KnowledgeOptions {
  /** The stores hold the first page's data already. */
  isRestored: boolean
  /** A failure to show in place of any page, as an HTTP status. */
  failed?: number
}

/** Before a page is shown, everything it shows is there; when that cannot be, the failure says why. */
export function loadBeforeShowing(router: Router, pinia: Pinia, { isRestored, failed }: KnowledgeOptions): void {
  let outcome: number | null = null

  router.beforeResolve(async (to, from) => {
    await loadWords(to.meta.locale ?? 'fr')
    if (isRestored && from === START_LOCATION) {
      outcome = useFailure(pinia).status
      return
    }
    if (isSamePage(to, from)) return
    const asked = failed ? loadSite(to, pinia) : loadPage(to, pinia)
    outcome = await asked.then(
      () => failed ?? null,
      (error: unknown) => failed ?? statusOf(error),
    )
  })

  // Together with the page, never while the last one is still shown.
  router.afterEach((to, _, interrupted) => {
    if (interrupted) return
    useFailure(pinia).status = outcome
    useSite(pinia).locale = to.meta.locale ?? 'fr'
  })
}

/** Only the place on the page is another. */
const isSamePage = (to: RouteLocationNormalized, from: RouteLocationNormalized) =>
  from !== START_LOCATION && withoutHash(to) === withoutHash(from)

const withoutHash = ({ fullPath }: RouteLocationNormalized) => fullPath.replace(/#.*/, '')

function statusOf(error: unknown): number {
  if (!(error instanceof ApiError)) throw error
  return error.isOutage || error.status === 429 ? 503 : 404
}
