import { createServer, type AddressInfo } from 'node:net'

/** Nobody may listen yet on a port that was given: it would be found free, and given to a second one. */
const given = new Set<number>()

/** A port of this machine that nobody listens on right now, given once. */
export async function freePort(): Promise<number> {
  const port = await unheardPort()
  if (given.has(port)) return freePort()
  given.add(port)
  return port
}

function unheardPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
