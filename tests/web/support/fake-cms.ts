import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OP_ED, pageOf, PATHS, SITE } from './content'

/** What the CMS was asked. */
export interface Asked {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
  /** The body as it came: a picture is no text. */
  bytes: Buffer<ArrayBuffer>
  status: number
}

type Answer = { status?: number; headers?: Record<string, string>; body: unknown }

/**
 * A CMS that one can change, silence and count: the network is real, the content is not.
 * `answers` is by URL, without the host; what is not there is a 404.
 */
export async function startFakeCms() {
  const asked: Asked[] = []
  const answers = new Map<string, Answer>()
  const computed = new Map<string, (query: URLSearchParams) => Answer>()
  const held = new Set<ServerResponse>()
  let isSilent = false
  const received: Answer = { status: 202, body: { data: { status: 'received' }, meta: {} } }
  const posts = new Map<string, Answer>()
  let post = received

  async function hear(request: IncomingMessage, response: ServerResponse) {
    const bytes = await read(request)
    const record = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: bytes.toString(),
      bytes,
      status: 0,
    }
    asked.push(record)
    if (isSilent) held.add(response)
    else record.status = answer(record, response)
  }

  function compute(url: string): Answer | undefined {
    const { pathname, searchParams } = new URL(url, 'http://cms.test')
    return computed.get(pathname)?.(searchParams)
  }

  function answer({ method, url, headers: asks }: Asked, response: ServerResponse): number {
    const found = method === 'POST' ? (posts.get(url) ?? post) : (answers.get(url) ?? compute(url))
    const { status = 200, headers = {}, body } = found ?? { status: 404, body: errorOf(404) }
    const text = JSON.stringify(body)
    const etag = `"${createHash('sha1').update(text).digest('hex')}"`
    const sent = status === 200 && asks['if-none-match'] === etag ? 304 : status
    response.writeHead(sent, {
      'content-type': 'application/json',
      etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      ...headers,
    })
    response.end(sent === 304 ? undefined : text)
    return sent
  }

  const publish = (url: string, data: unknown, meta: unknown = {}) => void answers.set(url, { body: { data, meta } })
  publish('/api/site?locale=fr', SITE, { paths: PATHS })
  publish('/api/pages/home?locale=fr', pageOf('home', 'Soyons fous alliés'))
  publish('/api/pages/proposition-de-loi?locale=fr', pageOf('proposition-de-loi', 'La proposition de loi'))
  publish('/api/pages/contact?locale=fr', pageOf('contact', 'Nous écrire'))
  publish('/api/op-ed', OP_ED)

  // A body that is cut off is ignored.
  const server = createServer((request, response) => void hear(request, response).catch(() => {}))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    publish,
    /** For what has more answers than one can write down: by path, from the query. */
    answerBy: (path: string, answer: (query: URLSearchParams) => Answer) => void computed.set(path, answer),
    unpublish: (url: string) => void answers.delete(url),
    answerWith: (url: string, status: number) => void answers.set(url, { status, body: errorOf(status) }),
    answerPostsWith: (answer: Answer) => void (post = answer),
    /** To one address only. */
    answerPostTo: (url: string, answer: Answer) => void posts.set(url, answer),
    /** From now on questions are heard and not answered, as from a process that is stopped. */
    fallSilent: () => void (isSilent = true),
    speakAgain: () => {
      isSilent = false
      for (const response of held) response.destroy()
      held.clear()
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type FakeCms = Awaited<ReturnType<typeof startFakeCms>>

export const errorOf = (status: number, details: unknown = {}) => ({
  data: null,
  error: { status, name: 'ApplicationError', message: `Error ${status}`, details },
})

async function read(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
