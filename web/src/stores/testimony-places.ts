import { getTestimonies } from '@confettis/shared/api/testimonies'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { countByDepartement, type DepartementCounts } from '../lib/testimonies-query'

/** How many testimonies come from each département. A page shows them beside its own subject, and does without them if need be. */
export const useTestimonyPlaces = defineStore('testimony-places', () => {
  const http = useHttp()
  const counts = shallowRef<DepartementCounts>({})

  /** Never rejects. */
  async function load() {
    const answer = await getTestimonies(http).catch(() => null)
    if (answer) counts.value = countByDepartement(answer.data)
  }

  return { counts, load }
})
