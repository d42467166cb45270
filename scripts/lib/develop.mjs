import { inRoot } from './paths.mjs'
import { ensureSecrets } from './secrets.mjs'
import { keepRunning } from './serve.mjs'
import { cms, exitWithParentArgs, web } from './services.mjs'

/**
 * The contract, the CMS and the site, each made anew when its source changes, at the addresses of `npm start`.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<number>} the exit code, once everything has ended
 */
export async function develop(settings) {
  const secrets = await ensureSecrets(settings.dataDir, settings.env)
  const env = { ...settings.env, NODE_ENV: 'development' }
  /** @param {string[]} words a program of the package and its arguments */
  const node = (...words) => ({ command: process.execPath, args: [...exitWithParentArgs, ...words] })

  const compiler = node('node_modules/typescript/bin/tsc', '--watch', '--preserveWatchOutput')
  const contract = { name: 'shared', cwd: inRoot('shared'), env, ...compiler }
  const strapi = node('node_modules/@strapi/strapi/bin/strapi.js', 'develop')
  const vite = node('node_modules/vite/bin/vite.js')
  const site = web(settings, secrets, '/')
  const services = [
    { ...cms(settings, secrets), ...strapi, env: { ...env, ...secrets } },
    { ...site, ...vite, env: { ...site.env, NODE_ENV: 'development' } },
  ]
  return keepRunning(services, settings, [contract])
}
