import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The HTTP status of a page that cannot be shown: 404, or 503 when the CMS cannot be reached. */
export const useFailure = defineStore('failure', () => {
  const status = ref<number | null>(null)
  return { status }
})
