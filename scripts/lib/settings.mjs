import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { inRoot, root } from './paths.mjs'
import { UserError } from './user-error.mjs'

/**
 * @typedef {object} Settings
 * @property {string} host
 * @property {number} webPort
 * @property {number} cmsPort
 * @property {string} siteUrl the public URL of the site
 * @property {string} cmsUrl the URL of the CMS for the site's process
 * @property {string} adminUrl the public URL of the admin
 * @property {string} dataDir absolute
 * @property {Record<string, string>} env the environment of every service
 */

/**
 * The settings: from the process environment, then the root's `.env`, then defaults. An empty value counts as unset.
 * @param {NodeJS.ProcessEnv} given
 * @param {string} [file]
 * @returns {Settings}
 * @throws {UserError} naming the invalid setting
 */
export function readSettings(given = process.env, file = inRoot('.env')) {
  const env = { ...withoutEmpty(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...withoutEmpty(given) }
  const host = env['HOST'] ?? '0.0.0.0'
  const webPort = port('WEB_PORT', env['WEB_PORT'] ?? '3000')
  const cmsPort = port('CMS_PORT', env['CMS_PORT'] ?? '1337')
  if (webPort === cmsPort) throw new UserError(`WEB_PORT and CMS_PORT are both ${webPort}: give them different ports.`)
  const siteUrl = httpUrl('SITE_URL', env['SITE_URL'] ?? `http://localhost:${webPort}`)
  const cmsUrl = httpUrl('CMS_URL', env['CMS_URL'] ?? `http://localhost:${cmsPort}`)
  const adminUrl = `${httpUrl('CMS_PUBLIC_URL', env['CMS_PUBLIC_URL'] ?? cmsUrl)}/admin`
  const dataDir = path.resolve(root, env['DATA_DIR'] ?? 'data')
  const resolved = {
    HOST: host,
    WEB_PORT: String(webPort),
    CMS_PORT: String(cmsPort),
    SITE_URL: siteUrl,
    CMS_URL: cmsUrl,
    DATA_DIR: dataDir,
    STRAPI_TELEMETRY_DISABLED: 'true',
  }
  return { host, webPort, cmsPort, siteUrl, cmsUrl, adminUrl, dataDir, env: { ...env, ...resolved } }
}

/** @param {NodeJS.Dict<string>} env */
function withoutEmpty(env) {
  /** @type {Record<string, string>} */
  const result = {}
  for (const [name, value] of Object.entries(env)) if (value?.trim()) result[name] = value
  return result
}

/** @param {string} name @param {string} value */
function port(name, value) {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number
  throw new UserError(`${name} is “${value}”, which is not a port: give a number from 1 to 65535.`)
}

/** @param {string} name @param {string} value */
function httpUrl(name, value) {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value.replace(/\/+$/, '')
  throw new UserError(`${name} is “${value}”, which is not an address: give one such as https://example.org.`)
}
