import type { Rendered } from '../../src/entry-server'
import icon from '../../src/assets/icon.png?inline'
import { START_SCRIPT, THEME_SCRIPT } from './inline-scripts'

/** The files of a page. All but `style` are URL paths. */
export interface PageAssets {
  entry: string
  /** CSS, inlined in the page: a file would cost a first visit a round trip. */
  style: string
  fonts: string[]
  /** Scripts that the entry imports, to be fetched beside it. */
  modules: string[]
}

/** The document of a rendered page. `START_SCRIPT` fetches its scripts after the text is painted. */
export function writeDocument({ html, drawings, head, state }: Rendered, assets: PageAssets): string {
  const scripts = [assets.entry, ...assets.modules]
  return writePage(
    head,
    assets,
    `<div id="app">${html}</div>
${drawings}
<script type="application/json" id="state">${state}</script>
<script type="application/json" id="scripts">${JSON.stringify(scripts)}</script>
<script>${START_SCRIPT}</script>`,
  )
}

/** The document of a page that is not hydrated. */
export function writeStaticDocument(html: string, head: Rendered['head'], assets: PageAssets): string {
  return writePage({ ...head, headTags: `<link rel="stylesheet" href="/apercu.css">\n${head.headTags}` }, assets, html)
}

function writePage(head: Rendered['head'], { style, fonts }: PageAssets, body: string): string {
  return `<!doctype html>
<html ${head.htmlAttrs.trim()}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>${THEME_SCRIPT}</script>
<link rel="icon" href="${icon}">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<meta name="theme-color" content="#fbf3e4" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#131029" media="(prefers-color-scheme: dark)">
${fonts.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`).join('\n')}
<style>${style}</style>
${head.headTags}
</head>
<body ${head.bodyAttrs.trim()}>
${body}
${head.bodyTags}
</body>
</html>
`
}
