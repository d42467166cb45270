import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorOf } from './support/fake-cms'
import { fields, multipart, photo } from './support/multipart'
import { useSite } from './support/use-site'

const MEGABYTE = 1024 * 1024
const API = '/api/testimonies'
const FORM = '/temoignages/raconter'

const { cms, site } = useSite()

beforeEach(() => {
  cms.answerPostsWith({ status: 202, body: { data: { status: 'pending' }, meta: {} } })
})
afterEach(async () => {
  expect((await site.visit('/healthz')).text, 'the process is alive').toBe('ok')
})

const heard = () => cms.asked.filter(({ method }) => method === 'POST')
const send = (path: string, { headers, body }: ReturnType<typeof multipart>) =>
  site.visit(path, { method: 'POST', headers, body })

describe('a testimony that a script sends', () => {
  it('a scripted testimony is passed on with its picture, byte for byte', async () => {
    const form = multipart([{ name: 'data', value: '{}' }, photo(Buffer.alloc(10 * MEGABYTE, 'é'))])
    const answer = await send(API, form)
    expect(answer.status).toBe(202)
    expect(heard()[0]?.bytes.equals(form.body)).toBe(true)
    expect(heard()[0]?.headers).toMatchObject({
      'content-type': form.headers['content-type'],
      'content-length': String(form.body.length),
      'x-forwarded-for': '127.0.0.1',
    })
  })

  it('a scripted testimony is refused as the CMS refuses it', async () => {
    cms.answerPostsWith({ status: 422, body: errorOf(422) })
    const answer = await send(API, multipart([photo(Buffer.from('<svg/>'), 'image/svg+xml')]))
    expect(answer.status).toBe(422)
    expect(JSON.parse(answer.text)).toEqual(errorOf(422))
  })

  it('other routes and other types take no large bodies', async () => {
    const { headers, body } = multipart([photo(Buffer.alloc(100_000))])
    for (const path of ['/api/messages', '/api/testimonies/mine', '/api/testimonies?x=1'])
      expect((await send(path, { headers, body })).status).toBe(413)
    expect((await send(API, { headers: { 'content-type': 'application/json' }, body })).status).toBe(413)
    expect(heard()).toHaveLength(0)
  })

  it('a scripted testimony that announces too many bytes is refused at once', async () => {
    const answer = await post(API, [], { 'Content-Length': String(12 * MEGABYTE) })
    expect(answer).toContain('HTTP/1.1 413')
    expect(answer).toContain('PayloadTooLargeError')
  })

  it('a scripted testimony gets 503 without the CMS', async () => {
    cms.stop()
    const answer = await send(API, multipart([photo(Buffer.alloc(MEGABYTE))]))
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  })
})

describe.each([
  ['the API', API, 11],
  ['the form', FORM, 32],
])('an upload to %s', (_, path, megabytes) => {
  it('an upload without end is cut off', async () => {
    const sent = { bytes: 0 }
    expect(await post(path, endless(sent), { 'Transfer-Encoding': 'chunked' })).toContain('HTTP/1.1 413')
    expect(sent.bytes).toBeLessThan((megabytes + 8) * MEGABYTE)
    expect(heard(), 'nothing of it is whole').toEqual([])
  }, 60_000)

  it('an upload that ends before its length is forgotten', async () => {
    const { body } = multipart([photo(Buffer.alloc(1_000))], { end: false })
    const answer = await post(path, [body], { 'Content-Length': '90000' }, { hangsUp: true })
    expect(answer).not.toContain('HTTP/1.1 2')
    expect(heard()).toEqual([])
  })
})

describe('the testimony form', () => {
  it.each([
    ['a hundred parts', () => multipart(fields(Object.fromEntries(numbered(100))))],
    ['two pictures', () => multipart([photo(Buffer.from('a')), photo(Buffer.from('b'))])],
    ['no end', () => multipart([photo(Buffer.from('a'))], { end: false })],
    ['a length that is too short', () => shortened(multipart(fields({ title: 'x', story: 'y' })))],
  ])('the testimony form is refused with %s', async (_, form) => {
    const { status, text } = await send(FORM, form())
    expect(status).toBe(400)
    expect(text).toContain('<h1')
    expect(heard()).toEqual([])
  })

  it.each([
    ['a word of 200 kB', { story: 'a'.repeat(200_000) }],
    ['words of 300 kB together', Object.fromEntries(numbered(30).map(([name]) => [name, 'a'.repeat(10_000)]))],
  ])('the testimony form is refused with %s', async (_, values) => {
    expect((await send(FORM, multipart(fields(values)))).status).toBe(413)
  })

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json', 'text/html'])(
    'is no %s',
    async (type) => {
      expect((await send(FORM, { headers: { 'content-type': type }, body: Buffer.from('title=x') })).status).toBe(415)
    },
  )

  it('the site holds a dozen pictures in memory, and answers everyone else with their text kept', async () => {
    await site.visit(FORM)
    cms.fallSilent()
    const filled = { firstName: 'Manon', lastName: 'N', shown: 'none', email: 'manon@exemple.fr', consent: 'on' }
    const form = multipart([
      ...fields({ ...filled, title: 'Un four', story: 'Il fallait un four. '.repeat(6) }),
      photo(Buffer.alloc(1_000, 1)),
    ])
    const kept = Array.from({ length: 12 }, () => send(FORM, form))
    await expect.poll(() => heard().length, { timeout: 10_000 }).toBe(12)
    const late = await send(FORM, form)
    expect(late.status).toBe(422)
    expect(late.text).toContain('Beaucoup de photos arrivent en même temps.')
    expect(late.text).toContain('value="Manon"')
    cms.speakAgain()
    expect((await Promise.all(kept)).map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 503))
    expect((await send(FORM, form)).status, 'there is room again').toBe(303)
  })
})

const numbered = (count: number) => Array.from({ length: count }, (_, index) => [`field${index}`, 'x'] as const)

const shortened = ({ headers, body }: ReturnType<typeof multipart>) => ({
  headers: { ...headers, connection: 'close' },
  body: body.subarray(0, body.length - 30),
})

/** A picture that goes on for as long as anybody reads it. */
function* endless(sent: { bytes: number }) {
  const chunk = Buffer.alloc(256 * 1024, 'a')
  const size = `${chunk.length.toString(16)}\r\n`
  const { body } = multipart([photo(Buffer.alloc(0))], { end: false })
  yield Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')])
  for (;;) {
    sent.bytes += chunk.length
    yield Buffer.concat([Buffer.from(size), chunk, Buffer.from('\r\n')])
  }
}

/** Writes a request as it stands, at the pace of who reads it. @returns what came back before the end */
function post(
  path: string,
  body: Iterable<Buffer>,
  headers: Record<string, string>,
  { hangsUp = false } = {},
): Promise<string> {
  const lines = Object.entries({ ...multipart([]).headers, ...headers, Host: 'x' })
  return new Promise((resolve) => {
    const socket = connect(site.port, '127.0.0.1')
    let text = ''
    socket.on('data', (data) => (text += String(data)))
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
    const chunks = body[Symbol.iterator]()
    const write = () => {
      for (let next = chunks.next(); !socket.destroyed; next = chunks.next()) {
        if (next.done) return hangsUp && socket.end()
        if (!socket.write(next.value)) return socket.once('drain', write)
      }
    }
    write()
  })
}
