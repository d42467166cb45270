import { createHash } from 'node:crypto'

/** Applies a remembered choice of colours before anything is painted. */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}"

/**
 * Fetches the page's scripts once its first picture is on the screen: on a slow network they would take the room of
 * the letters that one came to read. A browser that does not tell when it has painted starts a second after loading.
 * The addresses stand in `#scripts`, the entry first.
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

/** As a Content-Security-Policy names what may stand in a page. */
export const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
