import { getTestimonies, getTestimony } from '@confettis/shared/api/testimonies'
import type { Testimony } from '@confettis/shared/domain/testimony'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../http'
import { keptThroughOutages } from './kept'

/** The stories of alliances, newest first, and each by its slug. */
export const useTestimonies = defineStore('testimonies', () => {
  const http = useHttp()
  const all = shallowRef<Testimony[]>([])
  const bySlug = shallowRef<Record<string, Testimony>>({})

  async function load() {
    await keptThroughOutages(all.value.length > 0, async () => {
      all.value = (await getTestimonies(http)).data
    })
  }

  async function loadOne(slug: string) {
    await keptThroughOutages(bySlug.value[slug] !== undefined, async () => {
      bySlug.value = { ...bySlug.value, [slug]: (await getTestimony(http, slug)).data }
    })
  }

  return { all, bySlug, load, loadOne }
})
