import type { Rendered } from '../src/entry-server'
import { THEME_SCRIPT } from './security-headers'

/** What a page needs besides itself, as addresses on the site. */
export interface PageAssets {
  entry: string
  styles: string[]
  fonts: string[]
  /** Scripts that the page will ask for, and may fetch at once. */
  modules: string[]
}

/** The document of a rendered page. */
export function writeDocument({ html, head, state }: Rendered, { entry, styles, fonts, modules }: PageAssets): string {
  return `<!doctype html>
<html ${head.htmlAttrs.trim()}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>${THEME_SCRIPT}</script>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="manifest" href="/manifest.webmanifest">
${fonts.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`).join('\n')}
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${head.headTags}
${[entry, ...modules].map((href) => `<link rel="modulepreload" href="${href}">`).join('\n')}
</head>
<body ${head.bodyAttrs.trim()}>
<div id="app">${html}</div>
<script type="application/json" id="state">${state}</script>
<script type="module" src="${entry}"></script>
${head.bodyTags}
</body>
</html>
`
}
