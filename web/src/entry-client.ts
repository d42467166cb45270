import { parse } from 'devalue'
import { createWebHistory } from 'vue-router'
import { createApp } from './app'
import { createBrowserHttp } from './lib/browser-http'
import { followLinks, installNavigation, scrollBehavior } from './router/navigation'

/** Lets the browser handle input between two tasks. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

async function start(): Promise<void> {
  const text = document.getElementById('state')?.textContent
  const state = text ? parse(text) : undefined
  await pause()
  const { app, pinia, router } = createApp({
    http: createBrowserHttp(),
    history: createWebHistory(),
    scrollBehavior,
    state,
  })
  installNavigation(router, pinia)
  // If the code of the first page fails to load, the page stays as the server rendered it, and its links work.
  await router.isReady().catch(() => new Promise(() => {}))
  followLinks(router)
  await pause()
  app.mount('#app')
}

void pause().then(start)
