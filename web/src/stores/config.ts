import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The operator's settings that pages need. */
export const useConfig = defineStore('config', () => {
  /** The public URL of the site, without a slash at its end. */
  const siteUrl = ref('')
  return { siteUrl }
})
