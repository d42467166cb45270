import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

export interface Reply {
  status: number
  etag: string | undefined
  body: string
}

export type HttpAgent = (path: string, headers?: Record<string, string>) => Promise<Reply>

/**
 * A client that sends GET requests to one server over connections that are kept alive.
 * @param timeoutMs for a whole response
 */
export function createHttpAgent(base: string, timeoutMs: number): HttpAgent {
  const isHttps = base.startsWith('https:')
  const agent = new (isHttps ? HttpsAgent : Agent)({ keepAlive: true, maxSockets: 32 })
  const send = isHttps ? httpsRequest : httpRequest

  const get = (path: string, headers: Record<string, string>, canRetry: boolean): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = send(base + path, { agent, headers }, (response) => {
        read(response).then((body) => {
          clearTimeout(timer)
          resolve({ status: response.statusCode ?? 0, etag: response.headers.etag, body })
        }, reject)
      })
      const timer = setTimeout(() => request.destroy(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs)
      request.on('error', (error) => {
        clearTimeout(timer)
        // The server may close an idle connection at any time: a reset of a reused one is tried again, once.
        if (canRetry && request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') {
          resolve(get(path, headers, false))
        } else reject(error)
      })
      request.end()
    })

  return (path, headers) => get(path, { accept: 'application/json', ...headers }, true)
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
