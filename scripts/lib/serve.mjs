import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { interruptSignal } from './interrupt.mjs'
import { root } from './paths.mjs'
import { ensureSecrets, readSecrets } from './secrets.mjs'
import { cmsService, webService } from './services.mjs'
import { supervise, waitUntilHealthy } from './supervise.mjs'
import { UserError } from './user-error.mjs'

/** @typedef {import('./settings.mjs').Settings} Settings */

/** @param {string} line */
const log = (line) => console.log(`confettis: ${line}`)

/**
 * Checks the data folder and the ports of the named services, before a long build.
 * @param {string[]} names
 * @param {Settings} settings
 * @throws {UserError}
 */
export async function assertCanServe(names, { dataDir, cmsPort, webPort, host }) {
  if (names.includes('cms')) {
    await assertWritable(dataDir)
    await assertFreePort('CMS_PORT', cmsPort, host)
  }
  if (names.includes('web')) await assertFreePort('WEB_PORT', webPort, host)
}

/** Makes DATA_DIR, and writes a file there. @param {string} dataDir */
async function assertWritable(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`)
  try {
    await mkdir(dataDir, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    const code = codeOf(error)
    throw new UserError(`DATA_DIR (${dataDir}) cannot be written to (${code}): make it writable or name another.`)
  }
}

/**
 * Listens on a port for a moment.
 * @param {string} setting the name of the port's setting
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function assertFreePort(setting, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(new UserError(explainPort(setting, port, host, codeOf(error)))))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()))
  })
}

/** @param {string} setting @param {number} port @param {string} host @param {string} code */
function explainPort(setting, port, host, code) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program: end it, or set ${setting} to a free port.`
  if (code === 'EACCES') return `Port ${port} is not yours to open: set ${setting} to a port above 1023.`
  return `Port ${port} cannot be opened on ${host} (${code}): check HOST and ${setting}.`
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

/**
 * Runs the builds of the named services.
 * @param {string[]} names
 * @param {Settings} settings
 * @returns {Promise<number>} the exit code, once everything has ended
 */
export async function serve(names, settings) {
  const services = []
  const hasCms = names.includes('cms')
  const secrets = await (hasCms ? ensureSecrets : readSecrets)(settings.dataDir, settings.env)
  if (hasCms) services.push(cmsService(settings, secrets))
  // With its CMS beside it the site is healthy when it renders a page; alone, when its process answers.
  if (names.includes('web')) services.push(webService(settings, secrets, hasCms ? '/' : '/healthz'))
  return keepRunning(services, settings)
}

/**
 * Keeps services running, and prints their URLs once they are healthy.
 * @param {import('./services.mjs').HttpService[]} services
 * @param {Settings} settings
 * @param {import('./supervise.mjs').Service[]} companions processes without HTTP
 * @returns {Promise<number>} the exit code, once everything has ended
 */
export async function keepRunning(services, settings, companions = []) {
  const ended = new AbortController()
  const running = supervise([...companions, ...services], interruptSignal, log).finally(() => ended.abort())
  const names = services.map(({ name }) => name)
  if (await waitUntilHealthy(services, AbortSignal.any([interruptSignal, ended.signal]), log))
    console.log(welcome(names, settings))
  return running
}

/** @param {string[]} names @param {Settings} settings */
function welcome(names, { siteUrl, adminUrl, dataDir, env }) {
  const folder = path.relative(root, dataDir)
  const kept = [!env['DATABASE_URL'] && 'database', !env['S3_BUCKET'] && 'uploads', 'secrets.env'].filter(Boolean)
  const lines = ['', 'Confettis is up.']
  if (names.includes('web')) lines.push(`  Site   ${siteUrl}`)
  if (names.includes('cms')) {
    lines.push(`  Admin  ${adminUrl} (first time: create the first administrator there)`)
    lines.push(`  Data   ${folder.startsWith('..') ? dataDir : `${folder}/`} (${kept.join(', ')}: back it up)`)
  }
  return [...lines, 'Ctrl-C ends it.', ''].join('\n')
}
