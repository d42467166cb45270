import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Why the page of this address cannot be shown, as an HTTP status: 404, or 503 when the CMS cannot be reached. */
export const useFailure = defineStore('failure', () => {
  const status = ref<number | null>(null)
  return { status }
})
