import { createRequire } from 'node:module'
import { interruption } from './interruption.mjs'
import { inRoot } from './paths.mjs'
import { keepSecrets } from './secrets.mjs'
import { announce } from './serve.mjs'
import { cms, watched, web } from './services.mjs'

/**
 * The contract, the CMS and the site, each made anew when its source changes, on the addresses of `npm start`.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<number>} the exit code, once everything has ended
 */
export async function develop(settings) {
  const secrets = await keepSecrets(settings.dataDir, settings.env)
  const shared = {
    name: 'shared',
    command: process.execPath,
    args: [...watched, 'node_modules/typescript/bin/tsc', '--watch', '--preserveWatchOutput'],
    cwd: inRoot('shared'),
    env: settings.env,
  }
  const env = { ...settings.env, NODE_ENV: 'development' }
  const services = [
    { ...cms(settings, secrets), args: [...watched, 'node_modules/@strapi/strapi/bin/strapi.js', 'develop'], env: { ...env, ...secrets } },
    { ...web(settings), args: [...watched, 'node_modules/vite/bin/vite.js'], env },
  ]
}
