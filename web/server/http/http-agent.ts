import { Agent, request as ask, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as askSecurely } from 'node:https'

export interface Reply {
  status: number
  etag: string | undefined
  body: string
}

export type HttpAgent = (path: string, headers?: Record<string, string>) => Promise<Reply>

/**
 * A way to GET from one server, over connections that stay open: it is asked the same again and again.
 * @param timeout for a whole answer, in milliseconds
 */
export function createHttpAgent(base: string, timeout: number): HttpAgent {
  const isSecure = base.startsWith('https:')
  const agent = new (isSecure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: 32 })
  const send = isSecure ? askSecurely : ask

  const once = (path: string, headers: Record<string, string>, mayRetry: boolean): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = send(base + path, { agent, headers }, (response) => {
        read(response).then((body) => {
          clearTimeout(timer)
          resolve({ status: response.statusCode ?? 0, etag: response.headers.etag, body })
        }, reject)
      })
      const timer = setTimeout(() => request.destroy(new Error(`No answer within ${timeout} ms`)), timeout)
      request.on('error', (error) => {
        clearTimeout(timer)
        // A connection that was kept too long says nothing about the server.
        if (mayRetry && request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') {
          resolve(once(path, headers, false))
        } else reject(error)
      })
      request.end()
    })

  return (path, headers) => once(path, { accept: 'application/json', ...headers }, true)
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
