import { createServer } from 'node:net'

/** Below the ports that systems give to outgoing connections (Linux from 32768, IANA from 49152). */
const FIRST = 10_240
const LAST = 32_000

/** Test processes run side by side: each begins somewhere else, and goes on from there. */
let next = FIRST + Math.floor(Math.random() * (LAST - FIRST))

/** A port of this machine that nothing listens on right now, given once by this process. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next
    next = next < LAST ? next + 1 : FIRST
    if (await canListen(port)) return port
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
