import { createHash } from 'node:crypto'

/** Applies the colour theme that the visitor chose, before the first paint. */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}"

/**
 * Fetches the scripts after the first paint: on a slow network they would delay the fonts. Without a `paint` entry in
 * the browser they start one second after `load`. `#scripts` holds their URLs, the entry first.
 */
export const START_SCRIPT =
  '(function(){var d=document,started;' +
  'function add(tag,values){d.head.append(Object.assign(d.createElement(tag),values))}' +
  'function start(){if(started)return;started=1;' +
  "var urls=JSON.parse(d.getElementById('scripts').textContent);" +
  "urls.forEach(function(url){add('link',{rel:'modulepreload',href:url})});" +
  "add('script',{type:'module',src:urls[0]});" +
  "add('link',{rel:'manifest',href:'/manifest.webmanifest'})}" +
  "addEventListener('load',function(){setTimeout(start,1000)});" +
  "try{new PerformanceObserver(start).observe({type:'paint',buffered:true})}catch(e){}})()"

/** The hash of an inline script or style, as a source of a Content-Security-Policy. */
export const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
