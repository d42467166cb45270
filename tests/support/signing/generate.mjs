// Loads a server with signatures from a process of its own, so that measuring disturbs neither the test nor the CMS
// more than visitors would. Told what to do by messages from its parent, see generator.ts.
import { Connection, NoAnswer, request } from './connection.mjs'
import { freshProof } from './proof.mjs'
import { addressOf, visitor } from './visitors.mjs'

/** How many ask for challenges at once while the run is prepared. */
const PREPARING = 8
/** How often the parent hears how far it is (milliseconds). */
const PROGRESS = 50

/**
 * What is sent, and which answer means that it is kept.
 * @type {Record<string, { path: string, kept: number, withProof: boolean }>}
 */
const SCRIPTS = {
  signature: { path: '/api/signatories', kept: 202, withProof: true },
  'signature without proof': { path: '/api/signatories', kept: 202, withProof: false },
  'bare create': { path: '/api/signatures', kept: 201, withProof: false },
}

/** @type {{ id: number, bytes: Buffer }[]} */
let prepared = []
let stopped = false
let kept = 200

/** @param {{ url: string, from: number, count: number, script: string }} order `from`: the first visitor's number */
async function prepare({ url, from, count, script }) {
  const { path, withProof, ...rest } = SCRIPTS[script]
  kept = rest.kept
  /** @type {typeof prepared} */
  const requests = new Array(count)
  let next = 0
  const work = async () => {
    const connection = new Connection(url)
    for (let index = next++; index < count; index = next++) {
      const id = from + index
      const address = addressOf(id)
      const data = { ...visitor(id), ...(withProof && { altcha: await freshProof(connection, url, address) }) }
      requests[index] = { id, bytes: request(url, 'POST', path, { from: address, data }) }
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: PREPARING }, work))
  prepared = requests
}

/**
 * Sends what was prepared. With a `rate` (a second) visitors come when they come, whether or not the server keeps
 * up (an open loop), and wait counts from when they came; without one, each connection sends the next as soon as it
 * has its answer.
 * @param {{ url: string, connections: number, rate: number | null, most: number }} order `most`: no more come than that
 */
async function run({ url, connections, rate, most }) {
  const outcome = {
    acknowledged: /** @type {number[]} */ ([]),
    unknown: /** @type {number[]} */ ([]),
    unsent: /** @type {number[]} */ ([]),
    refused: /** @type {{ id: number, status: number, body: string }[]} */ ([]),
    /** When each acknowledged one came, and how long it took (milliseconds since the beginning, milliseconds). */
    came: /** @type {number[]} */ ([]),
    took: /** @type {number[]} */ ([]),
    seconds: 0,
  }
  stopped = false
  const began = performance.now()
  const coming = Math.min(most, prepared.length)
  let next = 0
  const comes = (/** @type {number} */ index) => (rate ? began + (index * 1000) / rate : performance.now())
  const work = async () => {
    const connection = new Connection(url)
    while (next < coming && !stopped) {
      const index = next++
      const { id, bytes } = prepared[index]
      const at = comes(index)
      const wait = at - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      try {
        const { status, body } = await connection.send(bytes)
        if (status === kept) {
          outcome.acknowledged.push(id)
          outcome.came.push(at - began)
          outcome.took.push(performance.now() - at)
        } else outcome.refused.push({ id, status, body })
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        ;(error.sent ? outcome.unknown : outcome.unsent).push(id)
      }
    }
    connection.close()
  }
  const progress = setInterval(() => process.send?.({ acknowledged: outcome.acknowledged.length }), PROGRESS)
  await Promise.all(Array.from({ length: connections }, work))
  clearInterval(progress)
  outcome.seconds = (performance.now() - began) / 1000
  // The rest may be sent in another run.
  prepared = prepared.slice(next)
  return outcome
}

process.on('message', async (/** @type {any} */ { order, ...details }) => {
  try {
    if (order === 'stop') stopped = true
    else if (order === 'prepare') process.send?.({ done: await prepare(details) })
    else process.send?.({ done: await run(details) })
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.stack : String(error) })
  }
})
