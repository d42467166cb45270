import { getUpdate, getUpdates } from '@confettis/shared/api/updates'
import type { Locale } from '@confettis/shared/domain/site'
import type { Update } from '@confettis/shared/domain/update'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** The updates of the campaign by language: the list without bodies, newest first, and each in full by its slug. */
export const useUpdates = defineStore('updates', () => {
  const http = useHttp()
  const byLocale = shallowRef<Partial<Record<Locale, Update[]>>>({})
  const bySlug = shallowRef<Record<string, Update>>({})

  const all = (locale: Locale): Update[] => byLocale.value[locale] ?? []
  const find = (slug: string, locale: Locale): Update | undefined => bySlug.value[`${locale}/${slug}`]

  async function load(locale: Locale) {
    await keepLastKnownValue(byLocale.value[locale] !== undefined, async () => {
      byLocale.value = { ...byLocale.value, [locale]: (await getUpdates(http, locale)).data }
    })
  }

  async function loadOne(slug: string, locale: Locale) {
    await keepLastKnownValue(find(slug, locale) !== undefined, async () => {
      bySlug.value = { ...bySlug.value, [`${locale}/${slug}`]: (await getUpdate(http, slug, locale)).data }
    })
  }

  return { byLocale, bySlug, all, find, load, loadOne }
})
