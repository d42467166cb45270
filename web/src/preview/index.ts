import type { PreviewStatus } from '@confettis/shared/preview'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import PreviewBar from './PreviewBar.vue'
import PreviewRefusal from './PreviewRefusal.vue'

/** The strip above a page in preview. Drawn on the server alone: visitors' browsers never load it. */
export const drawBar = (status: PreviewStatus, published: string | null): Promise<string> =>
  renderToString(createSSRApp(PreviewBar, { status, published }))

/** The whole of a page that is not shown. */
export const drawRefusal = (why: 'refused' | 'unfinished'): Promise<string> =>
  renderToString(createSSRApp(PreviewRefusal, { why }))
