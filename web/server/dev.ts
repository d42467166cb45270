import type { IncomingMessage, ServerResponse } from 'node:http'
import { render } from '../src/entry-server'
import { createSite } from './app'
import { readSettings } from './lib/settings'

/**
 * Answers with Vite's sources in place of a build. Each request gets a new site, so that nothing is cached and every
 * edit shows. There is no Content-Security-Policy, because Vite inserts inline styles.
 */
export function answerInDev(request: IncomingMessage, response: ServerResponse): void {
  const findAssets = () => ({
    entry: '/src/entry-client.ts',
    style: "@import url('/src/styles/index.css?direct');",
    fonts: [],
    modules: [],
  })
  const settings = readSettings(process.env)
  createSite({ settings, render, findAssets, assets: new Map(), headers: {}, previewHeaders: {} }).handle(
    request,
    response,
  )
}
