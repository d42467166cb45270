import type { Http } from '@confettis/shared/http'
import { createHead } from '@unhead/vue/server'
import { stringify } from 'devalue'
import type { Pinia } from 'pinia'
import { renderToString, type SSRContext } from 'vue/server-renderer'
import { createMemoryHistory } from 'vue-router'
import { createApp } from './app'
import { carriedDrawings } from './components/drawings'
import { useConfig } from './stores/config'
import { useFailure } from './stores/failure'

export interface Rendered {
  /** 200, 404 or 503. */
  status: number
  /** The path to redirect to. */
  redirect: string | null
  html: string
  /** The drawings that `html` uses, as markup to stand after it. */
  drawings: string
  head: { headTags: string; htmlAttrs: string; bodyAttrs: string; bodyTags: string }
  /** Safe inside a `<script>`: devalue escapes `<`. */
  state: string
  /** The components that were used, as paths from the root of `web`. */
  modules: Set<string>
  /** The page shows the time, so that its rendering expires. */
  timed: boolean
  /** Its URL carries a token, and must not be sent as a referrer. */
  hasToken: boolean
}

interface RenderOptions {
  http: Http
  siteUrl: string
  /** Fills stores before rendering. */
  prepare?: (pinia: Pinia) => void
  /** A failure to render in place of the page of `url`, as an HTTP status. */
  failed?: number
}

/** Renders the page of `url` (path and query). @throws the error of a component */
export async function render(url: string, { http, siteUrl, prepare, failed }: RenderOptions): Promise<Rendered> {
  const { app, pinia, router } = createApp({ http, history: createMemoryHistory(), failed })
  const head = createHead({ disableDefaults: true })
  app.use(head)
  useConfig(pinia).siteUrl = siteUrl
  prepare?.(pinia)
  await router.push(url)
  const { fullPath, redirectedFrom, meta } = router.currentRoute.value
  const isElsewhere = redirectedFrom !== undefined && !failed
  const context: SSRContext = {}
  const html = isElsewhere ? '' : await renderToString(app, context)
  return {
    status: useFailure(pinia).status ?? 200,
    redirect: isElsewhere ? fullPath : null,
    html,
    drawings: carriedDrawings(context),
    head: head.render(),
    state: stringify(pinia.state.value),
    modules: (context.modules as Set<string> | undefined) ?? new Set(),
    timed: 'clock' in pinia.state.value,
    hasToken: meta.hasToken === true,
  }
}
