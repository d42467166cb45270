import { request } from 'node:http'
import autocannon from 'autocannon'
import { expect } from 'vitest'

export interface Load {
  /** Answers a second, the mean over the run. */
  rate: number
  /** Milliseconds. */
  p99: number
}

const CONNECTIONS = 50
const WARM_UP_SECONDS = 2
const SECONDS = 8
/** What the head of an answer can weigh, in bytes. */
const MAX_HEAD = 2_500
/** What every browser says: pages travel compressed. */
const HEADERS = { 'accept-encoding': 'br' }

/**
 * Asks one address over 50 connections for 8 seconds. In the two seconds of warming up every body is
 * compared with `body`; in the run itself every status and the bytes of all answers together.
 */
export async function load(url: string, body: Buffer): Promise<Load> {
  const warmUp = await run({ url, duration: WARM_UP_SECONDS, expectBody: body.toString() })
  expect(warmUp.mismatches).toBe(0)
  const { requests, latency, throughput, ...result } = await run({ url, duration: SECONDS })
  const bytesAnAnswer = throughput.total / result['2xx']
  expect(bytesAnAnswer).toBeGreaterThan(body.length)
  expect(bytesAnAnswer).toBeLessThan(body.length + MAX_HEAD)
  return { rate: requests.average, p99: latency.p99 }
}

async function run(options: autocannon.Options) {
  const result = await autocannon({ connections: CONNECTIONS, headers: HEADERS, ...options })
  expect(result.errors + result.timeouts + result.non2xx).toBe(0)
  expect(result['2xx']).toBeGreaterThan(0)
  return result
}

/** What an address answers, byte for byte as it travels. */
export function bytesOf(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const ask = request(url, { headers: HEADERS }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(Buffer.concat(chunks)) : reject(new Error(`${url}: ${answer.statusCode}`)),
      )
      answer.on('error', reject)
    })
    ask.on('error', reject)
    ask.end()
  })
}

/**
 * How long a POST takes until its answer begins, in milliseconds, and the answer's status. A server that refuses a
 * large body closes the line while it is still coming; that is 413, said shortly.
 */
export function timeToRefusal(url: string, text: string): Promise<{ status: number; took: number }> {
  const body = Buffer.from(text)
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const done = (status: number) => resolve({ status, took: performance.now() - began })
    const ask = request(url, { method: 'POST', headers, agent: false }, (answer) => {
      done(answer.statusCode ?? 0)
      answer.destroy()
    })
    ask.on('error', (error: NodeJS.ErrnoException) =>
      ['EPIPE', 'ECONNRESET'].includes(error.code ?? '') ? done(413) : reject(error),
    )
    ask.end(body)
  })
}
