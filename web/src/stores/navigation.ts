import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What a visitor is told while and after the site changes page without loading one. */
export const useNavigation = defineStore('navigation', () => {
  /** The next page is taking long enough to say so. */
  const pending = ref(false)
  /** The title of the page just arrived at, for screen readers. */
  const announcement = ref('')
  return { pending, announcement }
})
