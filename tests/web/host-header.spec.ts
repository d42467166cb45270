import { text as readAll } from 'node:stream/consumers'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { useSite } from './support/use-site'

const { site } = useSite()

/** The answer as it comes over the line, to a request that no careful client would send. */
async function answerTo(...lines: string[]): Promise<string> {
  const socket = connect(site.port, '127.0.0.1')
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'))
  return readAll(socket)
}
const statusOf = (answer: string) => Number(answer.split(' ')[1])

it('the site is well for a probe that speaks HTTP/1.0 and names no host', async () => {
  expect(statusOf(await answerTo('GET /healthz HTTP/1.0'))).toBe(200)
  expect(statusOf(await answerTo('GET /contact HTTP/1.0'))).toBe(200)
})

const HOSTS = [
  '',
  '[',
  'a b',
  'evil/x',
  '::1',
  'localhost:99999',
  '999.999.999.999',
  'a@evil.example',
  '%65vil.example',
]

it.each([...HOSTS, 'evil.example', '[::1]:3000', 'LOCALHOST:3000'])('answers whoever asks “%s”', async (host) => {
  expect(statusOf(await answerTo('GET /healthz HTTP/1.1', `Host: ${host}`))).toBe(200)
  const page = await answerTo('GET /contact HTTP/1.1', `Host: ${host}`)
  expect(statusOf(page)).toBe(200)
  expect(page).toContain('<link rel="canonical" href="http://confettis.test/contact">')
  expect(page).not.toContain('evil')
  const elsewhere = await answerTo('GET /contact/?"x HTTP/1.1', `Host: ${host}`)
  expect(elsewhere).toMatch(/^location: \/contact\?"x\r$/im)
})
