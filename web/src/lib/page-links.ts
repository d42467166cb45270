import { isInternal } from '@confettis/shared/domain/link'

/** Paths of files and of the CMS. */
const NO_PAGE = /^\/(?:uploads|api|admin)(?:\/|$)|\.\w{2,5}$/

/** The path of a URL, without query and anchor. */
export const pathOf = (href: string): string => href.replace(/[?#].*/, '')

/** Whether the router can follow this link. */
export const isPageLink = (href: string): boolean => isInternal(href) && !NO_PAGE.test(pathOf(href))
