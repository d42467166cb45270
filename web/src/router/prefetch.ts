import { getActivePinia } from 'pinia'
import { useRouter } from 'vue-router'
import { loadPage } from './navigation-guard'

/** Not in TypeScript's library: not every browser has it. */
interface Connection {
  saveData?: boolean
}

/**
 * Gives a function that fetches a page of the site ahead of its visit, code and data: for a link that is hovered,
 * focused or touched. Does nothing for who asked to save data, and nothing goes wrong when it fails.
 */
export function usePrefetch(): (href: string) => void {
  const router = useRouter()
  const pinia = getActivePinia()
  return (href) => {
    const { connection } = navigator as Navigator & { connection?: Connection }
    if (connection?.saveData || !pinia) return
    const to = router.resolve(href)
    for (const record of to.matched) {
      const component = record.components?.default
      if (typeof component === 'function') void (component as () => Promise<unknown>)().catch(() => {})
    }
    void loadPage(to, pinia).catch(() => {})
  }
}
