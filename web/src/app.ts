import type { Http } from '@confettis/shared/http'
import { createPinia, type StateTree } from 'pinia'
import { createSSRApp } from 'vue'
import type { RouterHistory, RouterScrollBehavior } from 'vue-router'
import App from './App.vue'
import { HTTP } from './lib/http'
import { loadBeforeShowing } from './router/navigation-guard'
import { createSiteRouter } from './router'

interface Surroundings {
  http: Http
  history: RouterHistory
  scrollBehavior?: RouterScrollBehavior
  /** What the server found out already. */
  state?: Record<string, StateTree>
  /** A failure to show in place of any page, as an HTTP status. */
  failed?: number
}

/** A fresh app, router and stores: one for each request on the server, one for each visit in a browser. */
export function createApp({ http, history, scrollBehavior, state, failed }: Surroundings) {
  const app = createSSRApp(App)
  const pinia = createPinia()
  if (state) pinia.state.value = state
  const router = createSiteRouter(history, scrollBehavior)
  app.provide(HTTP, http).use(pinia)
  loadBeforeShowing(router, pinia, { isRestored: state !== undefined, failed })
  app.use(router)
  return { app, pinia, router }
}
