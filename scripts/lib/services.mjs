import { inRoot } from './paths.mjs'
import { UserError } from './user-error.mjs'

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./supervise.mjs').Service & { health: string }} Served */

export const exitWithParentArgs = ['--import', new URL('exit-with-parent.mjs', import.meta.url).href]

/**
 * @param {string | undefined} word what the operator asked for
 * @returns {string[]} the names of the services to run
 */
export function parseServices(word = 'both') {
  if (word === 'both') return ['cms', 'web']
  if (word === 'cms' || word === 'web') return [word]
  throw new UserError(`“${word}” is not a part of the house: say both, cms or web.`)
}

/** @param {Settings} settings @param {Record<string, string>} secrets @returns {Served} */
export function cms(settings, secrets) {
  return {
    name: 'cms',
    command: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      ...exitWithParentArgs,
      'node_modules/@strapi/strapi/bin/strapi.js',
      'start',
    ],
    cwd: inRoot('cms'),
    env: { ...settings.env, ...secrets, NODE_ENV: 'production' },
    health: `${local(settings.host, settings.cmsPort)}/api/health`,
  }
}

/**
 * @param {Settings} settings
 * @param {Record<string, string>} secrets of which it gets the one that it shares with the CMS
 * @param {string} health the path that tells whether it is up
 * @returns {Served}
 */
export function web(settings, secrets, health) {
  return {
    name: 'web',
    command: process.execPath,
    args: [...exitWithParentArgs, 'dist/server/main.js'],
    cwd: inRoot('web'),
    env: { ...settings.env, PREVIEW_SECRET: secrets['PREVIEW_SECRET'] ?? '', NODE_ENV: 'production' },
    health: `${local(settings.host, settings.webPort)}${health}`,
  }
}

/** Where a service that listens on `host` is found from this machine. @param {string} host @param {number} port */
function local(host, port) {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`
  if (host === '::') return `http://[::1]:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
