import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { UserError } from './user-error.mjs'

/**
 * Makes DATA_DIR and proves that it can be written to.
 * @param {string} dataDir
 * @throws {Refusal}
 */
export async function requireWritable(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`)
  try {
    await mkdir(dataDir, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    throw new UserError(
      `DATA_DIR (${dataDir}) cannot be written to (${codeOf(error)}): make it writable or name another.`,
    )
  }
}

/**
 * Proves that a port can be listened on, by doing it for a moment.
 * @param {string} name the setting that changes it
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 * @throws {Refusal}
 */
export function requireFreePort(name, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(new UserError(whyNot(name, port, host, codeOf(error)))))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()))
  })
}

/** @param {string} name @param {number} port @param {string} host @param {string} code */
function whyNot(name, port, host, code) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: end it, or set ${name} to a free port.`
  if (code === 'EACCES') return `Port ${port} is not yours to open: set ${name} to a port above 1023.`
  return `Port ${port} cannot be opened on ${host} (${code}): check HOST and ${name}.`
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
