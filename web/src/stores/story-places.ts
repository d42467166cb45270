import { getTestimonies } from '@confettis/shared/api/testimonies'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Counts } from '../map/subjects'
import { useHttp } from '../http'
import { countByDepartement } from '../story-address'

/** How many stories come from each département: beside something else, for which one does without. */
export const useStoryPlaces = defineStore('story-places', () => {
  const http = useHttp()
  const counts = shallowRef<Counts>({})

  /** Never rejects. */
  async function load() {
    const told = await getTestimonies(http).catch(() => null)
    if (told) counts.value = countByDepartement(told.data)
  }

  return { counts, load }
})
