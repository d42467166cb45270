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
  /** The path to go to instead, when the address only points to another. */
  redirect: string | null
  html: string
  /** The drawings that `html` uses: markup to stand behind it. */
  drawings: string
  head: { headTags: string; htmlAttrs: string; bodyAttrs: string; bodyTags: string }
  /** Safe inside a `<script>`: devalue escapes what could end it. */
  state: string
  /** The components that were used, as paths from the root of `web`. */
  modules: Set<string>
  /** The page shows the time, and gets old by itself. */
  timed: boolean
  /** Its address carries a token, and must not get about. */
  hasToken: boolean
}

interface Circumstances {
  http: Http
  siteUrl: string
  /** Fills stores before the page is drawn. */
  prepare?: (pinia: Pinia) => void
  /** Draws the page of a failure, an HTTP status, in place of the page of `url`. */
  failed?: number
}

/** Draws the page of `url` (path and query). @throws whatever a component throws: the caller's error page */
export async function render(url: string, { http, siteUrl, prepare, failed }: Circumstances): Promise<Rendered> {
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
