import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The status of a navigation inside the site, which the browser does not announce by itself. */
export const useNavigation = defineStore('navigation', () => {
  /** The next page takes long enough to show a progress bar. */
  const pending = ref(false)
  /** The title of the new page, for screen readers. */
  const announcement = ref('')
  return { pending, announcement }
})
