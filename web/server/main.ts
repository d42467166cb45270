import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { render } from '../src/entry-server'
import { createSite } from './app'
import { readAssets } from './http/assets'
import { log } from './lib/log'
import { readSettings } from './lib/settings'
import { findStyleSheet, readManifest, type Manifest } from './render/manifest'
import { previewHeaders, securityHeaders } from './render/security-headers'

/** Above the timeout of uploads; bodies without a picture have a shorter one. */
const REQUEST_TIMEOUT_MS = 150_000
/** For requests under way when the process ends. */
const SHUTDOWN_TIMEOUT_MS = 4_000

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
    { headersTimeout: 10_000, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: 65_000 },
    site.handle,
  )
  server.on('error', (error: NodeJS.ErrnoException) => exitWithError(explainListenError(error, settings.port)))
  server.listen(settings.port, settings.host, () => {
    log('info', 'The site answers', { address: settings.siteUrl, host: settings.host, port: settings.port })
    if (!settings.previewSecret) log('warn', 'PREVIEW_SECRET is not set: editors see no previews')
    const revalidation = site.startRevalidation()
    const stop = () => {
      revalidation.stop()
      server.close(() => process.exit(0))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), SHUTDOWN_TIMEOUT_MS).unref()
    }
    process.once('SIGTERM', stop).once('SIGINT', stop)
  })
}

function explainListenError({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what uses it, or set WEB_PORT to another.`
  if (code === 'EACCES') return `Port ${port} may not be used by this account: set WEB_PORT to one above 1023.`
  return message
}

function exitWithError(sentence: string): never {
  log('error', sentence)
  process.exit(1)
}

try {
  start()
} catch (error) {
  exitWithError(error instanceof Error ? error.message : String(error))
}
