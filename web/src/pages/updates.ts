import type { Locale } from '@confettis/shared/domain/site'
import type { Pinia } from 'pinia'
import { defineComponent, h, type PropType } from 'vue'
import { usePages } from '../stores/pages'
import { useUpdates } from '../stores/updates'
import UpdateListPage from './UpdateListPage.vue'
import UpdatePage from './UpdatePage.vue'

/** One route for the list and for one update: each route adds bytes to the first visit of every page. */
export default defineComponent(
  (props: { slug?: string; locale: Locale }) => () =>
    props.slug
      ? h(UpdatePage, { key: props.slug, slug: props.slug, locale: props.locale })
      : h(UpdateListPage, { locale: props.locale }),
  { props: { slug: String, locale: { type: String as PropType<Locale>, required: true } } },
)

/** One update and the list beside it; without a slug the list, and the page that editors compose around it. */
export const loadUpdates = (slug: string | undefined, locale: Locale, pinia: Pinia) =>
  Promise.all([
    useUpdates(pinia).load(locale),
    slug ? useUpdates(pinia).loadOne(slug, locale) : usePages(pinia).loadIfAny('actualites', locale),
  ])
