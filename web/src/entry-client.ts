import { parse } from 'devalue'
import { createWebHistory } from 'vue-router'
import { createApp } from './app'
import { createBrowserHttp } from './browser-http'
import { guideVisitor, scrollBehavior } from './navigation'
import { followEarlyLinks } from './page-links'

const state = document.getElementById('state')?.textContent
const { app, pinia, router } = createApp({
  http: createBrowserHttp(),
  history: createWebHistory(),
  scrollBehavior,
  state: state ? parse(state) : undefined,
})
guideVisitor(router, pinia)

// Should the first page's code not arrive, the page stays as the server wrote it, and its links work.
void router.isReady().then(
  () => {
    app.mount('#app')
    followEarlyLinks(router)
  },
  () => {},
)
