import type { Pinia } from 'pinia'
import {
  isNavigationFailure,
  NavigationFailureType,
  START_LOCATION,
  type Router,
  type RouterScrollBehavior,
} from 'vue-router'
import { isPageLink } from '../lib/page-links'
import { useFailure } from '../stores/failure'
import { useNavigation } from '../stores/navigation'

/** Longer navigations show a progress bar. */
const PROGRESS_DELAY_MS = 150
/** After this time the new title is in the document. */
const TITLE_DELAY_MS = 100

/** Resolves when the new page is on the screen, with all its sections. */
const shown = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** How the current navigation began. */
const departure: { isByBrowser: boolean; focus: Element | null } = { isByBrowser: false, focus: null }

/** Whether the visitor has moved the focus since, with Tab for example: then it is left there. */
function hasMovedOn(): boolean {
  const { activeElement } = document
  return activeElement !== departure.focus && activeElement !== document.body
}

/** To the position of a history entry, to an anchor, otherwise to the top. */
export const scrollBehavior: RouterScrollBehavior = async (to, from, saved) => {
  if (to.path !== from.path) await shown()
  if (saved) return { ...saved, behavior: 'instant' }
  // The browser has scrolled to an anchor of this page itself.
  if (to.path === from.path && (departure.isByBrowser || hasMovedOn())) return false
  if (to.hash) return { el: to.hash }
  return to.path === from.path ? false : { top: 0, left: 0, behavior: 'instant' }
}

/** Does for navigations inside the site what browsers do for page loads: progress, focus, announcement, errors. */
export function installNavigation(router: Router, pinia: Pinia): void {
  const navigation = useNavigation(pinia)
  let timer: number | undefined
  let isByBrowser = false

  router.options.history.listen(() => (isByBrowser = true))

  router.beforeEach((to, from) => {
    clearTimeout(timer)
    Object.assign(departure, { isByBrowser, focus: document.activeElement })
    isByBrowser = false
    if (to.path !== from.path) timer = window.setTimeout(() => (navigation.pending = true), PROGRESS_DELAY_MS)
  })

  router.afterEach(async (to, from, interrupted: unknown) => {
    // A later navigation has replaced this one.
    if (isNavigationFailure(interrupted, NavigationFailureType.cancelled)) return
    clearTimeout(timer)
    navigation.pending = false
    if (interrupted || from === START_LOCATION) return
    if (to.path === from.path) {
      if (to.hash && !departure.isByBrowser) focus(document.getElementById(to.hash.slice(1)))
      return
    }
    departure.focus = document.activeElement
    await shown()
    focus(
      (to.hash && document.getElementById(to.hash.slice(1))) ||
        document.querySelector('h1') ||
        document.querySelector('main'),
    )
    window.setTimeout(() => (navigation.announcement = document.title), TITLE_DELAY_MS)
  })

  // A new deployment has replaced this page's code: load the page from the server, unless the network is down.
  router.onError(async (_, to, from) => {
    clearTimeout(timer)
    navigation.pending = false
    if (from === START_LOCATION) return
    const isThere = await fetch(to.fullPath, { method: 'HEAD' }).then(
      ({ status }) => status < 500,
      () => false,
    )
    if (isThere) location.assign(to.fullPath)
    else useFailure(pinia).status = 503
  })
}

function focus(element: HTMLElement | null): void {
  if (!element || hasMovedOn()) return
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) element.tabIndex = -1
  element.focus({ preventScroll: true })
  // This focus is not the visitor's: `hasMovedOn` ignores it.
  departure.focus = element
}

/**
 * Routes every click on a link of the site through one listener, so that links work before Vue has hydrated their part
 * of the page. Modified clicks and links with a target are left to the browser.
 */
export function followLinks(router: Router): void {
  document.addEventListener('click', (event) => {
    const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, target } = event
    if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
    const link = target instanceof Element ? target.closest('a[href^="/"]:not([target], [download])') : null
    const href = link?.getAttribute('href')
    if (!href || !isPageLink(href)) return
    event.preventDefault()
    void router.push(href)
  })
}
