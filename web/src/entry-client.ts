import { createHead } from '@unhead/vue/client'
import { parse } from 'devalue'
import { createWebHistory } from 'vue-router'
import { createApp } from './app'
import { createBrowserHttp } from './browser-http'

const state = document.getElementById('state')
const { app, router } = createApp({
  http: createBrowserHttp(),
  history: createWebHistory(),
  state: state?.textContent ? parse(state.textContent) : undefined,
})
app.use(createHead())
await router.isReady()
app.mount('#app')
