import type { IncomingMessage, ServerResponse } from 'node:http'
import { render } from '../src/entry-server'
import { readSettings } from './settings'
import { createSite } from './app'

/**
 * Answers as the site does, with Vite's sources in place of a build. A new site for each request: nothing is
 * kept, and every edit shows. No policy, as Vite itself works with inline styles.
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
