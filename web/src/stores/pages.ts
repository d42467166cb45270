import { getPage } from '@confettis/shared/api/pages'
import type { Page } from '@confettis/shared/domain/page'
import type { Locale } from '@confettis/shared/domain/site'
import { ApiError } from '@confettis/shared/errors'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** The pages that editors compose, by language and slug. */
export const usePages = defineStore('pages', () => {
  const http = useHttp()
  const bySlug = shallowRef<Record<string, Page | null>>({})

  /** The page if it was loaded and exists. */
  function find(slug: string, locale: Locale): Page | null {
    return bySlug.value[`${locale}/${slug}`] ?? null
  }

  function keep(slug: string, locale: Locale, page: Page | null) {
    bySlug.value = { ...bySlug.value, [`${locale}/${slug}`]: page }
  }

  async function load(slug: string, locale: Locale) {
    await keepLastKnownValue(find(slug, locale) !== null, async () => {
      keep(slug, locale, (await getPage(http, slug, locale)).data)
    })
  }

  /** For a page that has content of its own when editors have not published one under that slug. */
  async function loadIfAny(slug: string, locale: Locale) {
    try {
      await load(slug, locale)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error
      keep(slug, locale, null)
    }
  }

  return { bySlug, find, load, loadIfAny }
})
