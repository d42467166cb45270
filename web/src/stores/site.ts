import { getSite } from '@confettis/shared/api/site'
import type { Locale, Site } from '@confettis/shared/domain/site'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { bilingualPaths } from '../lib/locale'
import { keepLastKnownValue } from './last-known-value'

/** The content that every page shares, in the language of the page on the screen. */
export const useSite = defineStore('site', () => {
  const http = useHttp()
  const locale = ref<Locale>('fr')
  const byLocale = shallowRef<Partial<Record<Locale, Site>>>({})
  /** The French paths of the pages that exist in English too. */
  const bilingual = shallowRef<string[]>([])
  /** `null` only while the CMS has never been reached. */
  const site = computed<Site | null>(() => byLocale.value[locale.value] ?? byLocale.value.fr ?? null)

  async function load(of: Locale) {
    await keepLastKnownValue(byLocale.value[of] !== undefined, async () => {
      const { data, meta } = await getSite(http, of)
      byLocale.value = { ...byLocale.value, [of]: data }
      bilingual.value = bilingualPaths(meta.paths)
    })
  }

  return { locale, byLocale, bilingual, site, load }
})
