import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What the operator set and pages need. */
export const useConfig = defineStore('config', () => {
  /** The site's public address, without a slash at its end. */
  const siteUrl = ref('')
  return { siteUrl }
})
