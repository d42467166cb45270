import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { quantile, sign } from '../support/signing/generator'
import { idOfEmail, idOfName, visitor } from '../support/signing/visitors.mjs'

/** What a stand-in for the CMS does with the visitor of a number. */
const FATES = ['acknowledged', 'unknown', 'refused'] as const
const fateOf = (id: number) => FATES[id % FATES.length]

let server: Server
let url: string
const came: { id: number; from: string; hasProof: boolean; at: number }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { data: { email: string; altcha?: string } }
      const id = idOfEmail(data.email)
      came.push({ id, from: String(request.headers['x-forwarded-for']), hasProof: 'altcha' in data, at: Date.now() })
      const answer = { acknowledged: () => response.writeHead(202), refused: () => response.writeHead(429) }
      const fate = fateOf(id)
      if (fate === 'unknown') response.destroy()
      else answer[fate!]().end('{}')
    })
  })
  // As long as nobody says how long a body is, it has to be read: the stand-in says it as the CMS does.
  server.on('request', (_, response) => response.setHeader('content-length', 2))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const script = 'signature without proof' as const

it('tells what was acknowledged, what was refused, and of what nobody knows', async () => {
  const outcome = await sign(url, { from: 300, count: 90, script }, { connections: 5 })
  const ids = Array.from({ length: 90 }, (_, place) => 300 + place)
  const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
  expect(sorted(outcome.acknowledged)).toEqual(ids.filter((id) => fateOf(id) === 'acknowledged'))
  expect(sorted(outcome.unknown)).toEqual(ids.filter((id) => fateOf(id) === 'unknown'))
  expect(sorted(outcome.refused.map(({ id }) => id))).toEqual(ids.filter((id) => fateOf(id) === 'refused'))
  expect(outcome.unsent).toEqual([])
  expect(outcome.took).toHaveLength(outcome.acknowledged.length)
  expect(new Set(came.map(({ from }) => from)).size).toBe(90)
})

it('sends when visitors come, not when the server is ready', async () => {
  came.length = 0
  const outcome = await sign(url, { from: 0, count: 200, script }, { rate: 200, connections: 20 })
  const [first, last] = [came[0]!.at, came.at(-1)!.at]
  expect(last - first).toBeGreaterThan(900)
  expect(last - first).toBeLessThan(1_300)
  expect(quantile(outcome.took, 0.5)).toBeLessThan(50)
})

it('knows what never left', async () => {
  const outcome = await sign('http://127.0.0.1:9', { from: 0, count: 10, script }, { connections: 2 })
  expect(outcome.unsent).toHaveLength(10)
})

it('finds a visitor again by address and by name', () => {
  for (const id of [0, 7, 90, 1_234_567]) {
    expect(idOfEmail(visitor(id).email)).toBe(id)
    expect(idOfName(visitor(id).lastName)).toBe(id)
  }
})
