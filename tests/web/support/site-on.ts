import { once } from 'node:events'
import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { previewHeaders, securityHeaders } from '../../../web/server/render/security-headers'
import { readSettings } from '../../../web/server/lib/settings'
import { createSite } from '../../../web/server/app'
import { render } from '../../../web/src/entry-server'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** As it came, compressed or not. */
  body: Buffer
  text: string
}

interface Question {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

const STYLE = 'body{color:inherit}'

/** The site as it is served, over a real connection, from the sources. `env` is that of the process. */
export async function startSite(cmsUrl: string, env: Record<string, string> = {}) {
  const settings = readSettings({ SITE_URL: 'http://confettis.test', ...env, CMS_URL: cmsUrl })
  const findAssets = () => ({
    entry: '/assets/entry.js',
    style: STYLE,
    fonts: ['/assets/font.woff2'],
    modules: [],
  })
  const site = createSite({
    settings,
    render,
    findAssets,
    assets: new Map(),
    headers: securityHeaders(settings, STYLE),
    previewHeaders: previewHeaders(settings, STYLE),
  })
  const server = createServer(site.handle)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  /** Sends the target as it stands: `fetch` would tidy it up first. */
  function visit(target: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = ask({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const received = Buffer.concat(chunks)
          const { statusCode: status = 0, headers: sent } = response
          resolve({ status, headers: sent, body: received, text: received.toString() })
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  }

  return {
    port,
    visit,
    cache: site.cache,
    startRevalidation: site.startRevalidation,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type RunningSite = Awaited<ReturnType<typeof startSite>>
