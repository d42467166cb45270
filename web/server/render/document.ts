import type { Rendered } from '../../src/entry-server'
import icon from '../../src/assets/icon.png?inline'
import { START_SCRIPT, THEME_SCRIPT } from './inline-scripts'

/** What a page needs besides itself. All but `style` are addresses on the site. */
export interface PageAssets {
  entry: string
  /** CSS that travels inside the page: asking for it would cost a first visit a round trip. */
  style: string
  fonts: string[]
  /** Scripts that the page will ask for, and may fetch at once. */
  modules: string[]
}

/** The document of a rendered page. It can be read as it is: its scripts wait behind its words and their letters. */
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

/** The document of a page that stays as the server wrote it: no script takes it over. */
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
