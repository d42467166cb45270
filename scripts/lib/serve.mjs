import path from 'node:path'
import { waitUntilHealthy } from './wait-until-healthy.mjs'
import { requireFreePort, requireWritable } from './checks.mjs'
import { interruptSignal } from './interrupt.mjs'
import { root } from './paths.mjs'
import { ensureSecrets, readSecrets } from './secrets.mjs'
import { cms, web } from './services.mjs'
import { supervise } from './supervise.mjs'

/** @typedef {import('./settings.mjs').Settings} Settings */

/** @param {string} line */
const log = (line) => console.log(`confettis: ${line}`)

/**
 * Looks at what would keep the services from running, before any long work is done for them.
 * @param {string[]} names
 * @param {Settings} settings
 * @throws {import('./user-error.mjs').Refusal}
 */
export async function assertDiskSpace(names, settings) {
  if (names.includes('cms')) {
    await requireWritable(settings.dataDir)
    await requireFreePort('CMS_PORT', settings.cmsPort, settings.host)
  }
  if (names.includes('web')) await requireFreePort('WEB_PORT', settings.webPort, settings.host)
}

/**
 * Runs what is built.
 * @param {string[]} names
 * @param {Settings} settings
 * @returns {Promise<number>} the exit code, once everything has ended
 */
export async function serve(names, settings) {
  const services = []
  const hasCms = names.includes('cms')
  const secrets = await (hasCms ? ensureSecrets : readSecrets)(settings.dataDir, settings.env)
  if (hasCms) services.push(cms(settings, secrets))
  // With its CMS beside it the site is up when it has something to show; alone, when it runs.
  if (names.includes('web')) services.push(web(settings, secrets, hasCms ? '/' : '/healthz'))
  return keepRunning(services, settings)
}

/**
 * Keeps services running, and tells their addresses once they answer.
 * @param {import('./services.mjs').Served[]} services
 * @param {Settings} settings
 * @param {import('./supervise.mjs').Service[]} companions what runs beside them and answers nobody
 * @returns {Promise<number>} the exit code, once everything has ended
 */
export async function keepRunning(services, settings, companions = []) {
  const over = new AbortController()
  const running = supervise([...companions, ...services], interruptSignal, log).finally(() => over.abort())
  const useless = AbortSignal.any([interruptSignal, over.signal])
  const names = services.map(({ name }) => name)
  if (await waitUntilHealthy(services, useless, log)) console.log(welcome(names, settings))
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
