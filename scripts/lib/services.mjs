import { inRoot } from './paths.mjs'
import { UserError } from './user-error.mjs'

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./supervise.mjs').Service & { health: string }} HttpService */

const STRAPI = 'node_modules/@strapi/strapi/bin/strapi.js'

export const exitWithParentArgs = ['--import', new URL('exit-with-parent.mjs', import.meta.url).href]

/**
 * @param {string | undefined} word the argument of the command
 * @returns {string[]} the names of the services to run
 * @throws {UserError}
 */
export function parseServices(word = 'both') {
  if (word === 'both') return ['cms', 'web']
  if (word === 'cms' || word === 'web') return [word]
  throw new UserError(`“${word}” is not a part of the house: say both, cms or web.`)
}

/** @param {Settings} settings @param {Record<string, string>} secrets @returns {HttpService} */
export function cmsService(settings, secrets) {
  return {
    name: 'cms',
    ...node('--disable-warning=ExperimentalWarning', ...exitWithParentArgs, STRAPI, 'start'),
    cwd: inRoot('cms'),
    env: { ...settings.env, ...secrets, NODE_ENV: 'production' },
    health: `${localUrl(settings.host, settings.cmsPort)}/api/health`,
  }
}

/**
 * @param {Settings} settings
 * @param {Record<string, string>} secrets of which the site gets the one that it shares with the CMS
 * @param {string} health a path that answers when the site is up
 * @returns {HttpService}
 */
export function webService(settings, secrets, health) {
  return {
    name: 'web',
    ...node(...exitWithParentArgs, 'dist/server/main.js'),
    cwd: inRoot('web'),
    env: { ...settings.env, PREVIEW_SECRET: secrets['PREVIEW_SECRET'] ?? '', NODE_ENV: 'production' },
    health: `${localUrl(settings.host, settings.webPort)}${health}`,
  }
}

/**
 * The CMS and the site from their sources, and the compiler of the contract: each follows its own changes.
 * @param {Settings} settings
 * @param {Record<string, string>} secrets
 */
export function developmentServices(settings, secrets) {
  const env = { ...settings.env, NODE_ENV: 'development' }
  const site = webService(settings, secrets, '/')
  const compile = [...exitWithParentArgs, 'node_modules/typescript/bin/tsc', '--watch', '--preserveWatchOutput']
  return {
    companions: [{ name: 'shared', cwd: inRoot('shared'), env, ...node(...compile) }],
    services: [
      {
        ...cmsService(settings, secrets),
        ...node(...exitWithParentArgs, STRAPI, 'develop'),
        env: { ...env, ...secrets },
      },
      {
        ...site,
        ...node(...exitWithParentArgs, 'node_modules/vite/bin/vite.js'),
        env: { ...site.env, NODE_ENV: 'development' },
      },
    ],
  }
}

/** @param {string[]} args */
const node = (...args) => ({ command: process.execPath, args })

/** The URL, on this machine, of a service that listens on `host`. @param {string} host @param {number} port */
function localUrl(host, port) {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`
  if (host === '::') return `http://[::1]:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
