import type { Locale } from '@confettis/shared/domain/site'
import type { Pinia } from 'pinia'
import { usePages } from '../stores/pages'
import { useUpdates } from '../stores/updates'

/** All that the first visit of another page does without: it travels as one. */
export { default } from './UpdatesPage.vue'

/** One piece of news and those beside it; without a slug all of them, and what editors composed around them. */
export const loadUpdates = (slug: string | undefined, locale: Locale, pinia: Pinia) =>
  Promise.all([
    useUpdates(pinia).load(locale),
    slug ? useUpdates(pinia).loadOne(slug, locale) : usePages(pinia).loadIfAny('actualites', locale),
  ])
