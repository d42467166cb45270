import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { render } from '../src/entry-server'
import { readAssets } from './http/assets'
import { log } from './log'
import { findStyleSheet, readManifest, type Manifest } from './render/manifest'
import { previewHeaders, securityHeaders } from './http/security-headers'
import { readSettings } from './settings'
import { createSite } from './app'

/** Ten megabytes on a bad network, and a little more; words have less time of their own (milliseconds). */
const SLOWEST_REQUEST = 150_000
/** How long those being answered have when the process ends, in milliseconds. */
const LAST_CALL = 4_000

function start() {
  const settings = readSettings(process.env)
  const client = fileURLToPath(new URL('../client', import.meta.url))
  const manifest = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, 'utf8')) as Manifest
  const style = readFileSync(client + findStyleSheet(manifest), 'utf8').trim()
  const site = createSite({
    settings,
    render,
    findAssets: readManifest(manifest, style),
    assets: readAssets(client),
    headers: securityHeaders(settings, style),
    previewHeaders: previewHeaders(settings, style),
  })

  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: SLOWEST_REQUEST, keepAliveTimeout: 65_000 },
    site.handle,
  )
  server.on('error', (error: NodeJS.ErrnoException) => giveUp(toFormErrors(error, settings.port)))
  server.listen(settings.port, settings.host, () => {
    log('info', 'The site answers', { address: settings.siteUrl, host: settings.host, port: settings.port })
    if (!settings.previewSecret) log('warn', 'PREVIEW_SECRET is not set: editors see no previews')
    const rounds = site.keepFresh()
    const stop = () => {
      rounds.stop()
      server.close(() => process.exit(0))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), LAST_CALL).unref()
    }
    process.once('SIGTERM', stop).once('SIGINT', stop)
  })
}

function toFormErrors({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what uses it, or set WEB_PORT to another.`
  if (code === 'EACCES') return `Port ${port} may not be used by this account: set WEB_PORT to one above 1023.`
  return message
}

function giveUp(sentence: string): never {
  log('error', sentence)
  process.exit(1)
}

try {
  start()
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error))
}
