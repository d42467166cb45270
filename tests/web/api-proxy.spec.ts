import { MAX_PARTNERS } from '@confettis/shared/domain/testimony'
import { connect } from 'node:net'
import { beforeEach, expect, it } from 'vitest'
import { errorOf } from './support/fake-cms'
import { startSite } from './support/site-on'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

beforeEach(() => {
  cms.publish('/api/levers', ['Premier levier'])
})

const asJson = { 'content-type': 'application/json' }
const lastHeaders = () => cms.asked.at(-1)?.headers

it('the proxy of the API answers as the CMS does, validators included', async () => {
  const first = await site.visit('/api/levers')
  expect(JSON.parse(first.text).data).toEqual(['Premier levier'])
  expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  const again = await site.visit('/api/levers', { headers: { 'if-none-match': String(first.headers.etag) } })
  expect(again).toMatchObject({ status: 304, text: '', headers: { etag: first.headers.etag } })
})

it('the proxy of the API passes on a message, and a refusal with its reasons', async () => {
  const body = JSON.stringify({ data: { name: 'Ada' } })
  expect((await site.visit('/api/messages', { method: 'POST', headers: asJson, body })).status).toBe(202)
  expect(cms.asked.at(-1)).toMatchObject({ method: 'POST', url: '/api/messages', body })
  cms.answerPostsWith({ status: 429, headers: { 'retry-after': '30' }, body: errorOf(429) })
  expect(await site.visit('/api/messages', { method: 'POST', headers: asJson, body })).toMatchObject({
    status: 429,
    headers: { 'retry-after': '30' },
  })
})

it('the proxy of the API passes on the longest story, in any script', async () => {
  const body = JSON.stringify({
    data: {
      title: '题'.repeat(160),
      story: '字'.repeat(20_000),
      partners: Array.from({ length: MAX_PARTNERS }, () => ({ name: '名'.repeat(120) })),
      place: '地'.repeat(160),
      pictureText: '图'.repeat(300),
    },
  })
  expect((await site.visit('/api/testimonies', { method: 'POST', headers: asJson, body })).status).toBe(202)
  expect(cms.asked.at(-1)?.body).toBe(body)
})

it('the proxy of the API refuses a body of more than 96 kB at once, announced or not', async () => {
  const body = Buffer.alloc(100_000, 'a')
  const announced = await site.visit('/api/messages', { method: 'POST', headers: asJson, body })
  expect(announced.status).toBe(413)
  expect(JSON.parse(announced.text)).toMatchObject({ data: null, error: { status: 413, name: 'PayloadTooLargeError' } })
  expect(await answerToEndlessBody()).toContain('HTTP/1.1 413')
  expect(cms.asked).toHaveLength(0)
})

it('the proxy of the API forwards the visitor’s IP, which it takes from a trusted proxy alone', async () => {
  const claim = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-real-ip': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
  }
  await site.visit('/api/levers', { headers: claim })
  expect(lastHeaders()).toMatchObject({ 'x-forwarded-for': '203.0.113.9, 127.0.0.1', 'x-forwarded-proto': 'https' })

  const wary = await startSite(cms.address, { TRUST_PROXY: '10.0.0.0/8' })
  await wary.visit('/api/levers', { headers: claim })
  wary.stop()
  expect(lastHeaders()).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' })
  expect(lastHeaders()).not.toHaveProperty('forwarded')
  expect(lastHeaders()).not.toHaveProperty('x-real-ip')
})

it('the proxy of the API does not forward hop-by-hop headers', async () => {
  await site.visit('/api/levers', {
    headers: { connection: 'close, x-secret', 'x-secret': '1', cookie: 'a=b', te: 'trailers' },
  })
  for (const name of ['x-secret', 'cookie', 'te']) expect(lastHeaders()).not.toHaveProperty(name)
})

it('the proxy of the API shows uploads, and runs none', async () => {
  cms.publish('/uploads/drawing.svg', '<svg/>')
  const { status, headers } = await site.visit('/uploads/drawing.svg')
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

it('the proxy of the API answers a nonsensical URL as the API would', async () => {
  const { status, text } = await site.visit('/api/levers/%E0%A4%A')
  expect(status).toBe(400)
  expect(JSON.parse(text)).toMatchObject({ data: null, error: { status: 400 } })
})

/** A body without a length, that goes on until it is refused. */
function answerToEndlessBody(): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(site.port, '127.0.0.1')
    let text = ''
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
    const timer = setInterval(() => socket.write(`2710\r\n${'a'.repeat(10_000)}\r\n`), 2)
    socket.on('data', (data) => (text += String(data)))
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(timer)
      resolve(text)
    })
  })
}
