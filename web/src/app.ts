import type { Http } from '@confettis/shared/http'
import { createPinia, storeToRefs, type StateTree } from 'pinia'
import { createSSRApp } from 'vue'
import type { RouterHistory, RouterScrollBehavior } from 'vue-router'
import App from './App.vue'
import { HTTP } from './lib/http'
import { LOCALE } from './lib/locale'
import { PREFETCH } from './lib/prefetch'
import { createSiteRouter } from './router'
import { loadBeforeShowing } from './router/navigation-guard'
import { createPrefetch } from './router/prefetch'
import { useSite } from './stores/site'

interface AppOptions {
  http: Http
  history: RouterHistory
  scrollBehavior?: RouterScrollBehavior
  /** The stores as the server serialised them. */
  state?: Record<string, StateTree>
  /** A failure to show in place of any page, as an HTTP status. */
  failed?: number
}

/** A new app, router and stores: one for each request on the server, one for each visit in a browser. */
export function createApp({ http, history, scrollBehavior, state, failed }: AppOptions) {
  const app = createSSRApp(App)
  const pinia = createPinia()
  if (state) pinia.state.value = state
  const router = createSiteRouter(history, scrollBehavior)
  app.provide(HTTP, http).use(pinia)
  app.provide(LOCALE, storeToRefs(useSite(pinia)).locale)
  app.provide(PREFETCH, createPrefetch(router, pinia))
  loadBeforeShowing(router, pinia, { isRestored: state !== undefined, failed })
  app.use(router)
  return { app, pinia, router }
}
