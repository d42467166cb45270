import { getTestimonies } from '@confettis/shared/api/testimonies'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Counts } from '../features/map/subjects'
import { useHttp } from '../lib/http'
import { countByDepartement } from '../lib/testimonies-query'

/** How many stories come from each département: beside something else, for which one does without. */
export const useTestimonyPlaces = defineStore('story-places', () => {
  const http = useHttp()
  const counts = shallowRef<Counts>({})

  /** Never rejects. */
  async function load() {
    const told = await getTestimonies(http).catch(() => null)
    if (told) counts.value = countByDepartement(told.data)
  }

  return { counts, load }
})
