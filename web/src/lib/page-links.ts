import { isInternal } from '@confettis/shared/domain/link'
import type { Router } from 'vue-router'

/** Addresses of the site that are files or the CMS, and no page. */
const NO_PAGE = /^\/(?:uploads|api|admin)(?:\/|$)|\.\w{2,5}$/

/** The path of an address, without query and anchor. */
export const pathOf = (href: string): string => href.replace(/[?#].*/, '')

/** Whether the router can follow this address. */
export const isPageLink = (href: string): boolean => isInternal(href) && !NO_PAGE.test(pathOf(href))

/**
 * Follows all links inside the site, by one listener: those of parts that Vue has not taken over yet too, so that a
 * quick finger stays inside the page. A link that was followed already, or is to be opened elsewhere, is left alone.
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
