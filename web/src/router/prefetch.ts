import type { Pinia } from 'pinia'
import type { Router } from 'vue-router'
import type { Prefetch } from '../lib/prefetch'
import { loadPage } from './navigation-guard'

/** Not in TypeScript's library: not every browser has it. */
interface Connection {
  saveData?: boolean
}

/** Fetches the code and the data of a page whose link is hovered, focused or touched; nothing under Save-Data. */
export function createPrefetch(router: Router, pinia: Pinia): Prefetch {
  return (path) => {
    const { connection } = navigator as Navigator & { connection?: Connection }
    if (connection?.saveData) return
    const to = router.resolve(path)
    for (const record of to.matched) {
      const component = record.components?.default
      if (typeof component === 'function') void (component as () => Promise<unknown>)().catch(() => {})
    }
    void loadPage(to, pinia).catch(() => {})
  }
}
