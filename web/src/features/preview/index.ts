import type { PreviewStatus } from '@confettis/shared/preview'
import { createSSRApp } from 'vue'
import { renderToString, type SSRContext } from 'vue/server-renderer'
import { carriedDrawings } from '../../components/drawings'
import PreviewBar from './PreviewBar.vue'
import PreviewRefusal from './PreviewRefusal.vue'

/** The strip above a page in preview. Drawn on the server alone: visitors' browsers never load it. */
export const drawBar = (status: PreviewStatus, published: string | null): Promise<string> =>
  renderToString(createSSRApp(PreviewBar, { status, published }))

/** The whole of a page that is not shown. */
export async function drawRefusal(why: 'refused' | 'unfinished'): Promise<string> {
  const context: SSRContext = {}
  const html = await renderToString(createSSRApp(PreviewRefusal, { why }), context)
  return html + carriedDrawings(context)
}
