import type { PreviewStatus } from '@confettis/shared/preview'
import { createSSRApp } from 'vue'
import { renderToString, type SSRContext } from 'vue/server-renderer'
import { carriedDrawings } from '../../components/drawings'
import PreviewBar from './PreviewBar.vue'
import PreviewRefusal from './PreviewRefusal.vue'

/** Renders the bar above a page in preview. On the server only. */
export const drawBar = (status: PreviewStatus, published: string | null): Promise<string> =>
  renderToString(createSSRApp(PreviewBar, { status, published }))

/** Renders the page in place of a refused preview. */
export async function drawRefusal(why: 'refused' | 'unfinished'): Promise<string> {
  const context: SSRContext = {}
  const html = await renderToString(createSSRApp(PreviewRefusal, { why }), context)
  return html + carriedDrawings(context)
}
