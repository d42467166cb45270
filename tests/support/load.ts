import { request } from 'node:http'
import { expect } from 'vitest'
import { Connection, request as requestBytes } from './signing/connection.mjs'
import { quantile } from './signing/generator'

export interface Load {
  /** Answers a second, the mean over the run. */
  rate: number
  /** Milliseconds. */
  p99: number
}

const CONNECTIONS = 50
const WARM_UP_SECONDS = 2
const SECONDS = 8
/** What every browser says: pages travel compressed. */
const HEADERS = { 'accept-encoding': 'br' }

/** Asks one URL over 50 connections for 8 seconds, after two of warming up; every answer has to be 200 with `body`. */
export async function load(url: string, body: Buffer): Promise<Load> {
  await run(url, body, WARM_UP_SECONDS)
  const took = await run(url, body, SECONDS)
  return { rate: took.length / SECONDS, p99: quantile(took, 0.99) }
}

/** @returns how long each answer took, in milliseconds */
async function run(url: string, expected: Buffer, seconds: number): Promise<number[]> {
  const bytes = requestBytes(url, 'GET', new URL(url).pathname, { headers: HEADERS })
  const took: number[] = []
  const end = performance.now() + seconds * 1_000
  const ask = async () => {
    const connection = new Connection(url)
    for (let began = performance.now(); began < end; began = performance.now()) {
      const { status, bytes: body } = await connection.send(bytes)
      took.push(performance.now() - began)
      if (status !== 200 || !body.equals(expected)) throw new Error(`${url}: ${status}, ${body.length} bytes`)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  expect(took.length).toBeGreaterThan(0)
  return took
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
